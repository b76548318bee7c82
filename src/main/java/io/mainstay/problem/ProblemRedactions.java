package io.mainstay.problem;

import io.mainstay.history.History;
import io.mainstay.history.Redactable;
import io.mainstay.ticket.TicketRedaction;
import io.mainstay.ticket.TicketStore;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A redaction reaches the columns and the search text of problems and their tasks, and the causes. */
@Configuration(proxyBeanMethods = false)
class ProblemRedactions {

    private static final List<String> CAUSE_TEXTS = List.of("title", "evidence_for", "evidence_against", "notes");

    @Bean
    TicketRedaction problemRedaction(JdbcTemplate jdbc, TicketStore store, History history) {
        return new TicketRedaction(ProblemFields.TYPE, jdbc, store, history);
    }

    @Bean
    TicketRedaction problemTaskRedaction(JdbcTemplate jdbc, TicketStore store, History history) {
        return new TicketRedaction(ProblemTaskFields.TYPE, jdbc, store, history);
    }

    @Bean
    Redactable problemCauseRedaction(JdbcTemplate jdbc) {
        return erased -> {
            String text = erased.text();
            if (text == null || !erased.recordType().equals(ProblemFields.TYPE.name())) return;
            for (String column : CAUSE_TEXTS)
                jdbc.update(
                        "update problem_cause set " + column + " = replace(" + column + ", ?, ?) where problem_id = ?"
                                + " and position(? in " + column + ") > 0",
                        text,
                        erased.clean(text),
                        erased.recordId(),
                        text);
        };
    }
}
