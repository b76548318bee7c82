package io.mainstay.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void hostNamesAndErrorCodesAreFoundByTheirParts() {
        assertThat(Words.ofDocument("The host vpn-gateway01.corp.example failed with 0x80070005 (ORA-00942)"))
                .containsExactly(
                        "host",
                        "vpn",
                        "gateway01",
                        "vpngateway01",
                        "corp",
                        "example",
                        "failed",
                        "0x80070005",
                        "ora",
                        "00942",
                        "ora00942");
    }

    @Test
    void humpsAndHyphensAreFoundWholeAndInParts() {
        assertThat(Words.ofDocument("Wi-Fi: OutOfMemoryError"))
                .containsExactly("wi", "fi", "wifi", "outofmemoryerror", "out", "memory", "error");
    }

    @Test
    void accentsDoNotMatterAndUmlautsMayBeWrittenOut() {
        assertThat(Words.ofDocument("Störung in São Paulo, Straße"))
                .containsExactly("storung", "stoerung", "sao", "paulo", "strasse");
    }

    @Test
    void aQueryTermInPartsMatchesInPartsOrAsAWhole() {
        assertThat(Words.ofQuery("wi-fi Down!"))
                .containsExactly(List.of(List.of("wi", "fi"), List.of("wifi")), List.of(List.of("down")));
    }

    @Test
    void aLogOfManyWordsIsCutBeforeTheVectorOverflows() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 100_000; i++) log.append("word").append(i).append(' ');
        assertThat(String.join("", Words.ofDocument(log.toString())).length()).isLessThan(120_100);
    }
}
