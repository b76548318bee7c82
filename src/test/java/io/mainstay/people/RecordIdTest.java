package io.mainstay.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.MainstayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history knows a record by its id alone. */
@MainstayTest
class RecordIdTest {
    @Autowired
    JdbcClient sql;

    @Test
    void noTwoRecordsOfDifferentTypesShareAnId() {
        assertThat(sql.sql("""
                        select count(*) - count(distinct id) from (
                            select id from organisation union all select id from person union all
                            select id from team union all select id from location union all
                            select id from service union all select id from ticket) records
                        """).query(Long.class).single()).isZero();
    }
}
