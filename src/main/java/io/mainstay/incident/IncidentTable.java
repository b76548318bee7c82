package io.mainstay.incident;

import io.mainstay.record.Field;
import java.util.List;

/** Rows with the columns in which they are shown. */
record IncidentTable(List<Field<?>> columns, List<String> classes, List<IncidentRow> rows) {

    IncidentTable(List<Field<?>> columns, List<IncidentRow> rows) {
        this(columns, IncidentColumns.classes(columns), rows);
    }
}
