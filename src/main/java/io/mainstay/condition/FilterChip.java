package io.mainstay.condition;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of a filter that can be shown and removed by itself.
 *
 * @param text its canonical text
 * @param part its condition
 * @param without the canonical text of the filter without this part
 */
public record FilterChip(String text, Condition part, String without) {

    static List<FilterChip> of(Condition condition, FilterLanguage language) {
        FilterText printer = new FilterText(language);
        List<Condition> parts = condition instanceof Condition.And all ? all.parts() : List.of(condition);
        if (condition.equals(Condition.ALL)) return List.of();
        List<FilterChip> chips = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            List<Condition> others = new ArrayList<>(parts);
            Condition part = others.remove(i);
            chips.add(new FilterChip(printer.print(part), part, printer.print(Condition.and(others))));
        }
        return chips;
    }
}
