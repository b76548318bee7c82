package io.mainstay.condition;

import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the choice that a word means: by code, by name in the code ({@code in_progress}), by label. */
final class FilterChoices {

    /** A choice, and all that it is called. */
    private record Known(String code, String word, String label) {
        boolean is(String text) {
            return code.equalsIgnoreCase(text)
                    || word.equalsIgnoreCase(text)
                    || Fold.fold(label).equals(Fold.fold(text));
        }
    }

    private final Choices choices;

    FilterChoices(Choices choices) {
        this.choices = choices;
    }

    String code(Field<?> field, String text) throws FilterValues.Bad {
        List<Known> known = known(field);
        for (Known choice : known) if (choice.code.equals(text)) return text;
        for (Known choice : known) if (choice.is(text)) return choice.code;
        if (known.isEmpty()) return text;
        List<String> words = known.stream().map(Known::word).toList();
        var meant = Likeness.closest(text.toLowerCase(Locale.ROOT), words);
        if (meant.isPresent()) throw new FilterValues.Bad("unknown_choice_meant", text, field.name(), meant.get());
        throw new FilterValues.Bad("unknown_choice", text, field.name());
    }

    private List<Known> known(Field<?> field) {
        List<Known> known = new ArrayList<>();
        List<Choices.Choice> labelled = choices.of(field);
        if (field.type() instanceof FieldType.Choice<?> choice) {
            for (Enum<?> constant : choice.choices().getEnumConstants()) {
                String code = ((Coded) constant).code();
                known.add(new Known(code, constant.name().toLowerCase(Locale.ROOT), label(labelled, code)));
            }
        } else {
            for (Choices.Choice one : labelled) known.add(new Known(one.code(), one.code(), one.label()));
        }
        return known;
    }

    private static String label(List<Choices.Choice> labelled, String code) {
        return labelled.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choices.Choice::label)
                .findFirst()
                .orElse(code);
    }
}
