package io.mainstay.desk;

import io.mainstay.ticket.StateClass;
import io.mainstay.web.Page;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One ticket of any process in a short list, and where it is. */
record DeskLine(
        UUID id,
        String type,
        String number,
        String path,
        String title,
        int state,
        StateClass stateClass,
        int priority,
        @Nullable Instant callerReplied,
        @Nullable Instant nextUpdate,
        Instant opened,
        boolean unread) {

    String mark() {
        return stateClass.mark();
    }

    String stateLabel(Page page) {
        return page.text(type + ".state." + state);
    }

    /** What presses: the caller's unanswered words, or a promise. */
    String presses(Page page) {
        if (callerReplied != null) return page.text("desk.replied", page.shortly(callerReplied));
        if (nextUpdate != null) return page.text("desk.promised", page.clock(nextUpdate));
        return "";
    }
}
