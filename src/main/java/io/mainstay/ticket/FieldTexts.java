package io.mainstay.ticket;

import io.mainstay.choice.Choices;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import io.mainstay.ticket.Names.Found;
import io.mainstay.web.Moments;
import io.mainstay.web.Texts;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fields and their values as one reader sees them. Labels are the message {@code <type>.field.<name>}, else {@code
 * ticket.field.<name>}; choices {@code <type>.<field>.<code>}, else {@code ticket.<field>.<code>}.
 */
public record FieldTexts(TicketType type, Moments moments, Choices choices, Found names) {

    public String label(Field<?> field) {
        if (field.storage() instanceof Field.Storage.Custom custom)
            return choices.fieldLabel(type.name(), custom.key(), language());
        return either("field." + field.name());
    }

    /** The value as text, or empty text. */
    public <T> String value(Field<T> field, @Nullable T value) {
        return value == null ? "" : code(field, field.type().toCode(value));
    }

    /** As {@link #value}, from the stable text that history keeps. */
    public String code(Field<?> field, @Nullable String code) {
        if (code == null || code.isEmpty()) return "";
        return switch (field.type()) {
            case FieldType.Choice<?> ignored -> either(field.name() + "." + code);
            case FieldType.Listed listed -> listed(listed.set(), code);
            case FieldType.Reference reference -> reference(reference.target(), UUID.fromString(code));
            case FieldType.Moment moment -> moments.clock(moment.fromCode(code));
            case FieldType.Day ignored -> moments.date(LocalDate.parse(code));
            case FieldType.Flag ignored -> texts().text("ticket.flag." + code);
            case FieldType.Text ignored -> code;
            case FieldType.Whole ignored -> code;
        };
    }

    private String reference(Target target, UUID id) {
        String name = names.name(id);
        if (name != null) return name;
        return target == Target.TICKET ? texts().text("ticket.not_visible") : "";
    }

    /** The value of one of the ticket's fields as text. */
    public <T> String of(Ticket ticket, Field<T> field) {
        return value(field, ticket.values().get(field));
    }

    private Texts texts() {
        return moments.texts();
    }

    private String listed(String set, String code) {
        Choices.Choice choice = choices.find(set, code);
        return choice == null ? code : choice.label(language());
    }

    private String either(String key) {
        String own = type.name() + "." + key;
        return texts().has(own) ? texts().text(own) : texts().text("ticket." + key);
    }

    private String language() {
        return texts().locale().getLanguage();
    }
}
