package io.mainstay.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Migrations go forward only. Those that landed are in {@code migrations.txt} with their checksums; whoever adds one
 * adds its line, which the failing test names.
 */
class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Path LANDED = Path.of("src/test/resources/migrations.txt");

    @Test
    void theyAreNumberedOnceOverAllPackages() throws Exception {
        List<Path> files = files();
        assertThat(files).isNotEmpty().allMatch(file -> file.toString().matches("\\w+/V\\d{12}__[a-z0-9_]+\\.sql"));
        assertThat(files)
                .extracting(file -> file.getFileName().toString().substring(1, 13))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatLandedStaysAsItIs() throws Exception {
        List<String> present = new ArrayList<>();
        for (Path file : files()) {
            present.add(file + " " + checksum(FOLDER.resolve(file)));
        }
        List<String> landed = Files.readAllLines(LANDED).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        assertThat(present).containsAll(landed);
        assertThat(landed)
                .as("a new migration gets its line in %s", LANDED)
                .containsAll(present)
                .doesNotHaveDuplicates();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile)
                    .map(FOLDER::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static String checksum(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }
}
