package io.mainstay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles are complete in both languages, and whatever a page or a class asks for is in them. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern USED = Pattern.compile("\\b(text|count)\\(\"([a-z]\\w*\\.[\\w.]*[a-zA-Z0-9])\"[,)]");

    @Test
    void englishAndGermanHaveTheSameKeys() throws IOException {
        for (String bundle : bundles())
            assertThat(keys(bundle, "de")).as(bundle).isEqualTo(keys(bundle, "en"));
    }

    @Test
    void noKeyIsInTwoBundles() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles())
            for (String key : keys(bundle, "en"))
                assertThat(known.add(key)).as(key).isTrue();
    }

    @Test
    void noTextIsEmptyOrHasAnApostropheThatMessageFormatWouldSwallow() throws IOException {
        for (String bundle : bundles())
            for (String language : List.of("en", "de"))
                load(bundle, language)
                        .forEach((key, text) -> assertThat((String) text)
                                .as("%s (%s)", key, language)
                                .isNotBlank()
                                .doesNotContain("'"));
    }

    @Test
    void everyKeyInUseHasAText() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles()) known.addAll(keys(bundle, "en"));
        assertThat(used()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void scriptsAndErrorsAndKeysHaveTheirTexts() throws IOException {
        Set<String> known = keys("web", "en");
        assertThat(known)
                .containsAll(ScriptTexts.KEYS.stream()
                        .map(key -> "web.script." + key)
                        .toList());
        for (Shortcut shortcut : Shortcut.values()) assertThat(known).contains(shortcut.text());
        for (NavigationEntry.Group group : NavigationEntry.Group.values())
            assertThat(known).contains(group.text());
    }

    private static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.indexOf('_')))
                    .toList();
        }
    }

    private static Set<String> keys(String bundle, String language) throws IOException {
        return new TreeSet<>(load(bundle, language).stringPropertyNames());
    }

    private static Properties load(String bundle, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + "_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<String> used() throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("src/main/jte")), Files.walk(Path.of("src/main/java")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = USED.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (matcher.group(1).equals("text")) keys.add(matcher.group(2));
                    else keys.addAll(List.of(matcher.group(2) + ".one", matcher.group(2) + ".many"));
                }
            }
        }
        return keys;
    }
}
