package io.mainstay.api;

import io.mainstay.choice.Choices;
import io.mainstay.record.Coded;
import io.mainstay.record.FieldType;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What choices are called in a language. */
@Component
class Labels {

    private final MessageSource messages;
    private final Choices choices;

    Labels(MessageSource messages, Choices choices) {
        this.messages = messages;
        this.choices = choices;
    }

    String of(Enum<?> constant, Locale language) {
        String type = constant.getDeclaringClass().getSimpleName();
        String key = "label." + snake(type) + "." + constant.name().toLowerCase(Locale.ROOT);
        String label = messages.getMessage(key, null, null, language);
        return label == null ? words(constant.name()) : label;
    }

    String of(Class<? extends Enum<?>> type, String code, Locale language) {
        for (Enum<?> constant : type.getEnumConstants())
            if (((Coded) constant).code().equals(code)) return of(constant, language);
        return code;
    }

    String of(FieldType.Listed listed, String code, Locale language) {
        Choices.Choice choice = choices.find(listed.set(), code);
        return choice == null ? code : choice.label(language.getLanguage());
    }

    private static String snake(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String words(String constant) {
        String lower = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
