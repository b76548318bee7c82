package io.mainstay.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.EndpointTable.Row;
import io.mainstay.access.EndpointTable.Who;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nobody sees or does what they may not: every endpoint, asked by everybody. An endpoint that is not in the table fails
 * the test, so a new one is thought about before it exists.
 */
@MainstayTest
class EndpointMatrixTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    private final EndpointWorld world;
    private final RequestMappingHandlerMapping mappings;

    EndpointMatrixTest(
            EndpointWorld world, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.world = world;
        this.mappings = mappings;
    }

    @Test
    void everyEndpointIsInTheTable() throws IOException {
        TreeSet<String> real = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            for (String path : mapping.getPatternValues()) {
                if (path.equals("/error")) continue;
                assertThat(mapping.getMethodsCondition().getMethods()).as(path).isNotEmpty();
                mapping.getMethodsCondition().getMethods().forEach(method -> real.add(method + " " + path));
            }
        });
        TreeSet<String> told = new TreeSet<>();
        for (Row row : EndpointTable.read()) told.add(row.endpoint());
        assertThat(told).isEqualTo(real);
    }

    @Test
    void everybodyGetsWhatTheTableSays() throws IOException {
        List<String> differences = new ArrayList<>();
        for (Row row : EndpointTable.read())
            for (Who who : Who.values()) {
                String expected = row.expected().get(who.ordinal());
                if (expected.equals("-")) continue;
                Answer answer = ask(row, who);
                if (!matches(expected, answer))
                    differences.add(row.endpoint() + " for " + who + ": " + expected + " expected, was "
                            + answer.status() + " " + answer.location() + " " + shortened(answer));
            }
        assertThat(differences).isEmpty();
    }

    private Answer ask(Row row, Who who) {
        String path = filled(row.path(), row.path(), who);
        String body = filled(row.body(), row.path(), who);
        if (row.pattern().startsWith("/api/v1/")) {
            Client program = world.program(who);
            String type = row.pattern().endsWith("/attachments") ? "text/plain" : "application/json";
            return row.method().equals("GET")
                    ? program.get(path)
                    : program.send(row.method(), path, body.isEmpty() ? null : type, body);
        }
        Client browser = world.browser(who);
        Answer answer = row.method().equals("GET") ? browser.get(path) : browser.post(path, pairs(body));
        if (row.pattern().equals("/logout") || row.pattern().equals("/login")) world.forgetBrowser(who);
        return answer;
    }

    private String filled(String text, String path, Who who) {
        Matcher variable = VARIABLE.matcher(text);
        return variable.replaceAll(found -> world.value(path, found.group(1), who));
    }

    private static String[] pairs(String body) {
        List<String> pairs = new ArrayList<>();
        if (body.isEmpty()) return new String[0];
        for (String pair : body.split("&")) {
            pairs.add(pair.substring(0, pair.indexOf('=')));
            pairs.add(pair.substring(pair.indexOf('=') + 1));
        }
        return pairs.toArray(String[]::new);
    }

    private static boolean matches(String expected, Answer answer) {
        boolean toSignIn = answer.status() == 303 && answer.location().startsWith("/login");
        return switch (expected) {
            case "login" -> toSignIn;
            case "in" ->
                !toSignIn
                        && switch (answer.status()) {
                            case 200, 201, 202, 204, 303, 400, 409, 412, 422 -> true;
                            default -> false;
                        };
            default -> answer.status() == Integer.parseInt(expected);
        };
    }

    private static String shortened(Answer answer) {
        return answer.body().substring(0, Math.min(answer.body().length(), 300)).replaceAll("\\s+", " ");
    }
}
