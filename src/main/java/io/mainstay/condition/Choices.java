package io.mainstay.condition;

import io.mainstay.record.Field;
import java.util.List;

/** What a choice or listed field may be, in the viewer's language. */
@FunctionalInterface
public interface Choices {

    /** A choice by its stable code and the label that people read. */
    record Choice(String code, String label) {}

    /** All choices of a field, inactive ones too, in their order; empty if this knows nothing about the field. */
    List<Choice> of(Field<?> field);

    /** Knows no labels, and of listed fields no codes (any code is then accepted). */
    Choices NONE = field -> List.of();
}
