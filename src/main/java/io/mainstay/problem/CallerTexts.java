package io.mainstay.problem;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    String of(UUID ticketId, String key) {
        return in(languages(List.of(ticketId)).getOrDefault(ticketId, Locale.ENGLISH), key);
    }

    /** By ticket, the language of its caller; of those that have one. */
    Map<UUID, Locale> languages(Collection<UUID> ticketIds) {
        Map<UUID, Locale> languages = new HashMap<>();
        jdbc.query(
                "select t.id, p.language from ticket t join person p on p.id = t.caller_id where t.id = any(?)",
                row -> {
                    languages.put(row.getObject(1, UUID.class), Locale.of(row.getString(2)));
                },
                (Object) ticketIds.toArray(UUID[]::new));
        return languages;
    }

    String in(Locale language, String key) {
        return messages.getMessage(key, null, language);
    }

    String inEnglish(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
