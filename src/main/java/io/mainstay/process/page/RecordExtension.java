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

    Extras of(R record, Viewer viewer, Moments moments);

    /**
     * What it adds.
     *
     * @param sections at the side of the page; what is empty and cannot be added to is left out
     * @param menu in the "More" menu
     */
    record Extras(List<SideSection> sections, List<SideSection.Act> menu) {}
}
