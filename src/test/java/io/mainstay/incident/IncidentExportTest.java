package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import org.junit.jupiter.api.Test;

/** The list as a file: the same rows in the same order, for the same eyes. */
@MainstayTest
class IncidentExportTest {

    private final Cast cast;

    IncidentExportTest(Cast cast) {
        this.cast = cast;
        for (String title : new String[] {"=HYPERLINK(1) exported", "exported second"})
            cast.api(cast.alice)
                    .send("POST", "/api/v1/incidents", "{\"title\": \"" + title + "\"}")
                    .expect(201);
    }

    @Test
    void csvHoldsWhatTheFilterFindsAndNoFormula() {
        Answer answer = cast.browser(cast.alice)
                .get("/incidents/export?filter=title:exported&sort=number")
                .expect(200);
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("incidents.csv");
        String[] lines = answer.body().split("\r\n");
        assertThat(lines[0]).contains("Number", "Title");
        assertThat(answer.body()).contains("'=HYPERLINK(1) exported").contains("exported second");
        assertThat(lines.length).as("headings and matches only").isLessThan(30);
    }

    @Test
    void momentsAreWholeDates() {
        String body = cast.browser(cast.alice)
                .get("/incidents/export?filter=title:exported&columns=title,opened")
                .expect(200)
                .body();
        assertThat(body).containsPattern("exported second,20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d\r\n");
    }

    @Test
    void aWrongFilterIsRefusedNotExported() {
        cast.browser(cast.alice).get("/incidents/export?filter=nosuchfield:x").expect(422);
    }

    @Test
    void requestersHaveNoExport() {
        cast.browser(cast.carol).get("/incidents/export").expect(404);
    }
}
