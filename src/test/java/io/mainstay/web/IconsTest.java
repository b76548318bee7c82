package io.mainstay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every icon that a page names is in the sprite, where a missing one would just be a gap. */
class IconsTest {

    private static final Pattern NAMED = Pattern.compile("icon\\(p = p, name = \"([^\"]+)\"|\\bicon = \"([^\"]+)\"");
    private static final Pattern DRAWN = Pattern.compile("<symbol id=\"([^\"]+)\"");

    @Test
    void namedIconsAreDrawn() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList())
                named.addAll(found(NAMED, Files.readString(template)));
        }
        String sprite = Files.readString(Path.of("src/main/resources/static/img/icons.svg"));
        assertThat(named).isNotEmpty().isSubsetOf(found(DRAWN, sprite));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find())
            names.add(matcher.group(1) != null || matcher.groupCount() == 1 ? matcher.group(1) : matcher.group(2));
        return names;
    }
}
