package io.mainstay.demo;

import io.mainstay.demo.company.DemoChoice;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adds the categories that the product does not bring along. */
final class DemoChoices {

    private static final int AFTER_THE_PRODUCTS_OWN = 100;

    private final JdbcTemplate jdbc;

    DemoChoices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void store(List<DemoChoice> choices) {
        int position = AFTER_THE_PRODUCTS_OWN;
        for (DemoChoice choice : choices) {
            String set = choice.isCategory() ? "category" : "subcategory";
            jdbc.update("""
                    insert into choice (set_name, code, parent_code, position) values (?, ?, nullif(?, ''), ?)
                    on conflict do nothing""", set, choice.code(), choice.category(), position++);
            Map.of("en", choice.english(), "de", choice.german())
                    .forEach((language, label) -> jdbc.update("""
                            insert into choice_label (set_name, code, language, label) values (?, ?, ?, ?)
                            on conflict do nothing""", set, choice.code(), language, label));
        }
    }
}
