package io.mainstay.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The size of files and methods (see docs/STYLE.md): the tail is what separates good code from clumsy code. */
class SizeTest {

    private static final int MOST_LINES = 400;
    /** 95 % of the files. */
    private static final int USUAL_LINES = 150;

    private static final int METHOD_LINES = 40;
    private static final Pattern METHOD = Pattern.compile("^    (?! )[^*/@}].*[(].*[{]$|^    [)].*[{]$");

    /** One row of the widest table, a column a line. */
    private static final Set<String> WIDE_ROWS = Set.of("TicketMaker.java");

    private record Source(Path path, List<String> lines) {}

    @Test
    void filesAreSmall() {
        List<Source> sources = sources(".java", ".jte", ".js", ".css");
        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(sources.stream()
                        .filter(source -> source.lines.size() > MOST_LINES)
                        .map(Source::path))
                .isEmpty();
        long usual = sources.stream()
                .filter(source -> source.lines.size() <= USUAL_LINES)
                .count();
        assertThat(usual * 100.0 / sources.size()).isGreaterThanOrEqualTo(95);
    }

    @Test
    void methodsAreShort() {
        List<String> tooLong = new ArrayList<>();
        for (Source source : sources(".java")) {
            if (!WIDE_ROWS.contains(source.path.getFileName().toString())) tooLong.addAll(longMethods(source));
        }
        assertThat(tooLong).isEmpty();
    }

    /**
     * The formatter indents members by four spaces, so a method ends at the next brace in that column. The lines of a
     * text block are text, not code.
     */
    private static List<String> longMethods(Source source) {
        List<String> found = new ArrayList<>();
        int start = -1;
        int text = 0;
        boolean inText = false;
        for (int i = 0; i < source.lines.size(); i++) {
            String line = source.lines.get(i);
            boolean type = line.matches(".*\\b(class|interface|record|enum)\\b.*");
            if (start < 0 && METHOD.matcher(line).matches() && !type) {
                start = i;
                text = 0;
            }
            if (inText) text++;
            if (line.split("\"\"\"", -1).length % 2 == 0) inText = !inText;
            if (start >= 0 && line.equals("    }")) {
                if (i - start + 1 - text > METHOD_LINES) found.add(source.path + ":" + (start + 1));
                start = -1;
            }
        }
        return found;
    }

    private static List<Source> sources(String... endings) {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .map(file -> new Source(file, lines(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
