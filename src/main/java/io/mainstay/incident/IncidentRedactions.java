package io.mainstay.incident;

import io.mainstay.history.History;
import io.mainstay.ticket.TicketRedaction;
import io.mainstay.ticket.TicketStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A redaction reaches the columns and the search text of incidents and their tasks. */
@Configuration(proxyBeanMethods = false)
class IncidentRedactions {

    @Bean
    TicketRedaction incidentRedaction(JdbcTemplate jdbc, TicketStore store, History history) {
        return new TicketRedaction(IncidentFields.TYPE, jdbc, store, history);
    }

    @Bean
    TicketRedaction incidentTaskRedaction(JdbcTemplate jdbc, TicketStore store, History history) {
        return new TicketRedaction(IncidentTaskFields.TYPE, jdbc, store, history);
    }
}
