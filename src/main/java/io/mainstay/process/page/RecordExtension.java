package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.web.Moments;
import java.util.List;

/**
 * What a later process adds to the record page of an earlier one, which does not know it. Beans of this type are found
 * by the record that they extend, and shown in the order of {@code @Order}.
 */
public interface RecordExtension<R extends TicketRecord> {

    /** At the side of the page; what is empty and cannot be added to is left out. */
    List<SideSection> sections(R record, Viewer viewer, Moments moments);

    /** In the "More" menu. */
    default List<SideSection.Act> menu(R record, Viewer viewer, Moments moments) {
        return List.of();
    }
}
