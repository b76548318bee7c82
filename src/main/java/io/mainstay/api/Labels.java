package io.mainstay.api;

import io.mainstay.choice.Choices;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What fields and choices are called in a language: the message {@code <type>.<field>.<code>}, else {@code
 * ticket.<field>.<code>}; for a field {@code <type>.field.<name>}, else {@code ticket.field.<name>}.
 */
@Component
public class Labels {

    private final MessageSource messages;
    private final Choices choices;

    Labels(MessageSource messages, Choices choices) {
        this.messages = messages;
        this.choices = choices;
    }

    public String of(String type, Field<?> field, Locale language) {
        if (field.storage() instanceof Field.Storage.Custom custom)
            return choices.fieldLabel(type, custom.key(), language.getLanguage());
        String label = either(type, "field." + field.name(), language);
        return label == null ? words(field.name()) : label;
    }

    /** A choice of a field. */
    public String of(String type, Field<?> field, String code, Locale language) {
        if (field.type() instanceof FieldType.Listed listed) {
            Choices.Choice choice = choices.find(listed.set(), code);
            return choice == null ? code : choice.label(language.getLanguage());
        }
        String label = either(type, field.name() + "." + code, language);
        return label == null ? words(code) : label;
    }

    private @Nullable String either(String type, String key, Locale language) {
        String own = messages.getMessage(type + "." + key, null, null, language);
        return own != null ? own : messages.getMessage("ticket." + key, null, null, language);
    }

    private static String words(String name) {
        String words = name.replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
