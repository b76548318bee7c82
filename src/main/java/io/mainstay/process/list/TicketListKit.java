package io.mainstay.process.list;

import io.mainstay.choice.Choices;
import io.mainstay.ticket.LinkedFields;
import io.mainstay.ticket.TicketFilters;
import io.mainstay.ticket.TicketStore;
import io.mainstay.view.Lists;
import java.util.List;
import org.springframework.stereotype.Component;

/** What every {@link TicketList} is made with. */
@Component
public class TicketListKit {

    final Lists lists;
    final TicketStore store;
    final TicketFilters filters;
    final Choices choices;
    final LinkedFields linked;
    final List<SelectionAct> acts;

    TicketListKit(
            Lists lists,
            TicketStore store,
            TicketFilters filters,
            Choices choices,
            LinkedFields linked,
            List<SelectionAct> acts) {
        this.lists = lists;
        this.store = store;
        this.filters = filters;
        this.choices = choices;
        this.linked = linked;
        this.acts = acts;
    }
}
