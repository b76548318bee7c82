package io.mainstay.process.page;

import io.mainstay.attachment.Attachment;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.Activity;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.Participants.Participant;
import io.mainstay.ticket.TicketRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a process's record page and peek show; the process adds its own to the frame. */
public interface RecordModel {

    /** More entries than this are folded, so that the last ones stand above the fold of the screen. */
    int MOST_ENTRIES = 10;

    int LAST_ENTRIES = 6;

    RecordFrame frame();

    default TicketRecord record() {
        return frame().record();
    }

    default String number() {
        return record().number();
    }

    default String path() {
        return frame().path();
    }

    default boolean works() {
        return frame().works();
    }

    /** The prefix of the process's texts. */
    default String type() {
        return frame().type().name();
    }

    /** The address at which the reader erases, or null if they may not. */
    default @Nullable String redaction() {
        return frame().mayRedact() ? path() + "/redaction" : null;
    }

    /** How many of the older entries are folded away. */
    default int earlier() {
        int all = frame().activities().size();
        return frame().whole() || all <= MOST_ENTRIES ? 0 : all - LAST_ENTRIES;
    }

    default List<Activity> shown() {
        List<Activity> all = frame().activities();
        return all.subList(earlier(), all.size());
    }

    default String text(Field<?> field) {
        return frame().fields().of(record().ticket(), field);
    }

    default String label(Field<?> field) {
        return frame().fields().label(field);
    }

    default boolean has(Field<?> field) {
        return record().get(field) != null;
    }

    default String reason(Reason reason) {
        return frame().fields()
                .moments()
                .texts()
                .text(reason.message(), reason.arguments().toArray());
    }

    default List<Participant> watchers() {
        return frame().participants().stream()
                .filter(one -> one.part() == Part.WATCHER)
                .toList();
    }

    default List<Attachment> files() {
        return frame().files();
    }

    /** The files that are still there, and which of them a browser shows. */
    default Map<UUID, Boolean> pictures() {
        return files().stream().collect(Collectors.toMap(Attachment::id, Attachment::isImage));
    }
}
