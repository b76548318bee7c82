package io.mainstay.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.TestPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final int BLOCK = 0x1000;

    /** The capitals that Unicode added after version 10, which is all that the embedded PostgreSQL's ICU 60 knows. */
    static boolean isNewer(int c) {
        return c == 0x1C89
                || c >= 0x1C90 && c <= 0x1CBF // Georgian
                || c == 0x2C2F
                || c >= 0xA7B8 && c <= 0xA7F5 // Latin Extended-D
                || c >= 0x10570 && c <= 0x10595 // Vithkuqi
                || c >= 0x10D50 && c <= 0x10D65 // Garay
                || c >= 0x16E40 && c <= 0x16E5F // Medefaidrin
                || c >= 0x16EA0 && c <= 0x16EB8; // Beria Erfe
    }

    @Test
    void foldsEveryCharacterAsPostgresDoes() throws SQLException {
        List<String> different = new ArrayList<>();
        try (Connection connection = TestPostgres.connect(TestPostgres.freshDatabase());
                PreparedStatement fold = connection.prepareStatement("select " + Fold.sql("?::text"))) {
            for (int block = 1; block <= Character.MAX_CODE_POINT; block += BLOCK)
                different.addAll(differences(fold, block));
        }
        assertThat(different).isEmpty();
    }

    /** Sends a block of characters as one text, in which each stands alone and in the middle and end of a word. */
    private static List<String> differences(PreparedStatement fold, int block) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (int c = block; c < block + BLOCK && c <= Character.MAX_CODE_POINT; c++) {
            if (c >= 0xD800 && c <= 0xDFFF || isNewer(c)) continue;
            String s = Character.toString(c);
            all.append(s)
                    .append("\n a")
                    .append(s)
                    .append("b a")
                    .append(s)
                    .append(' ')
                    .append(s)
                    .append("Σ ")
                    .append(s);
        }
        if (all.isEmpty()) return List.of();
        fold.setString(1, all.toString());
        try (ResultSet row = fold.executeQuery()) {
            row.next();
            String theirs = row.getString(1);
            String ours = Fold.fold(all.toString());
            if (theirs.equals(ours)) return List.of();
            int at = 0;
            while (at < Math.min(ours.length(), theirs.length()) && ours.charAt(at) == theirs.charAt(at)) at++;
            return List.of("block U+%04X: ours U+%04X, theirs U+%04X at %d"
                    .formatted(block, ours.codePointAt(at), theirs.codePointAt(at), at));
        }
    }

    /** Hence the fold of ASCII letters needs to know these two only. */
    @Test
    void onlyTheKelvinSignAndTheDottedCapitalIFoldToAscii() {
        String become = IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .filter(c -> Fold.fold(Character.toString(c)).chars().anyMatch(folded -> folded < 0x80))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(become).isEqualTo("\u0130\u212a");
    }

    @Test
    void theFoldOfAsciiLettersAgreesWithPostgres() throws SQLException {
        try (Connection connection = TestPostgres.connect(TestPostgres.freshDatabase());
                PreparedStatement fold = connection.prepareStatement("select " + Fold.plainSql("?::text"))) {
            fold.setString(1, "A \u0130S \u212aELVIN \u00c4z");
            try (ResultSet row = fold.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("a i\u0307s kelvin \u00c4z");
            }
        }
        assertThat(Fold.plainPattern(Condition.Match.CONTAINS, "st\u00f6r_")).isEqualTo("%st%r\\_%");
    }

    @Test
    void tellsWhatCannotBeStored() {
        assertThat(List.of("", "a", "😀", "\uffff")).allMatch(Fold::isStorable);
        assertThat(List.of("\0", "a\ud83d", "\ude00", "\ud83da", "\ude00\ud83d"))
                .noneMatch(Fold::isStorable);
    }
}
