package io.mainstay.problem;

import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the product itself writes: to a caller in the caller's language, to agents in the house's. */
@Component
class CallerTexts {

    private final JdbcTemplate jdbc;
    private final MessageSource messages;

    CallerTexts(JdbcTemplate jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    String of(UUID ticketId, String key, Object... arguments) {
        Locale language = jdbc
                .queryForList(
                        "select p.language from ticket t join person p on p.id = t.caller_id where t.id = ?",
                        String.class,
                        ticketId)
                .stream()
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
        return messages.getMessage(key, arguments, language);
    }

    String in(Locale language, String key) {
        return messages.getMessage(key, null, language);
    }

    String inEnglish(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
