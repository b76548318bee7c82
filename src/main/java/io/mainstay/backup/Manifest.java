package io.mainstay.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says about itself before its rows come.
 *
 * @param migrations scripts that made the schema, in the order in which they ran
 * @param indexes those that no script made, such as those of custom fields
 */
record Manifest(
        Instant at,
        String postgres,
        List<String> migrations,
        List<Table> tables,
        List<Partition> partitions,
        List<Sequence> sequences,
        List<Index> indexes) {

    /** A table with the columns that are stored, in the order of their values. */
    record Table(String name, List<String> columns) {}

    record Partition(String name, String parent, String bound) {}

    record Sequence(String name, long value, boolean used) {}

    record Index(String name, String definition) {}
}
