package io.mainstay.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.MainstayTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What never reaches the application gets a clear answer, too, without a word of the server's own. */
@MainstayTest
class ServerErrorsTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET /%00 HTTP/1.1, 400",
        "GET /incidents/%zz HTTP/1.1, 400",
        "GET /<script> HTTP/1.1, 400",
        "GET /a\\b HTTP/1.1, 400",
        "nonsense, 400",
        "GET / HTTP/7.3, 505",
        "GET /%c0%ae%c0%ae/ HTTP/1.1, 400",
        "TRACE / HTTP/1.1, 405",
    })
    void aMalformedRequest(String line, int status) throws IOException {
        assertClear(ask(line + "\r\nHost: localhost\r\n"), status);
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie: a=, 20000, 400",
        "Content-Length: , 30, 400",
        "Bad Name: , 1, 400",
    })
    void aMalformedHeader(String start, int times, int status) throws IOException {
        assertClear(ask("GET /login HTTP/1.1\r\nHost: localhost\r\n" + start + "x".repeat(times) + "\r\n"), status);
    }

    @ParameterizedTest
    @CsvSource({"GET /api/v1/incidents/%00 HTTP/1.1, 400"})
    void programsGetAProblem(String line, int status) throws IOException {
        String answer = ask(line + "\r\nHost: localhost\r\n");
        assertClear(answer, status);
        assertThat(answer).contains("application/problem+json", "\"status\":400", "malformed");
    }

    @Test
    void whatBrowsersSendAsItIsReachesTheApplication() throws IOException {
        String bracketed = ask("GET /api/v1/incidents?filter[]=a|b HTTP/1.1\r\nHost: localhost\r\n");
        assertThat(bracketed).startsWith("HTTP/1.1 401").contains("application/problem+json");
        String longest =
                ask("GET /api/v1/incidents?filter=" + "%5B".repeat(4_000) + " HTTP/1.1\r\nHost: localhost\r\n");
        assertThat(longest).startsWith("HTTP/1.1 401").contains("application/problem+json");
    }

    private static void assertClear(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer).doesNotContain("Tomcat", "Exception", "org.apache", "\tat ");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(body.isEmpty() || body.contains("Mainstay") || body.contains("\"title\""))
                .as(answer)
                .isTrue();
    }

    private String ask(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            String request = head + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
