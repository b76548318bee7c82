package io.mainstay.view;

import io.mainstay.record.Field;

/** The order of a list. Ties go by the timeline, then by id, in the same direction; no value comes last when ascending. */
public record Sort(Field<?> field, boolean descending) {

    /** The same rows from the other end. */
    Sort reversed() {
        return new Sort(field, !descending);
    }

    String direction() {
        return descending ? " desc" : " asc";
    }
}
