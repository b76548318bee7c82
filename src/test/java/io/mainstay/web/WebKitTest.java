package io.mainstay.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@MainstayTest
@ExtendWith(OutputCaptureExtension.class)
class WebKitTest {

    @Autowired
    Cast cast;

    @Autowired
    MessageSource messages;

    @Autowired
    ErrorPages errors;

    @Test
    void thePageNeedsNoInlineScriptOrStyle() {
        String page = cast.browser(cast.alice).get("/keys").expect(200).body();
        assertThat(page).contains("<html lang=\"en\"", "Take", "data-texts=");
        assertThat(page).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("<style", " style=", " onclick");
    }

    @Test
    void assetsChangeTheirAddressAndAreKeptForGood() {
        String page = cast.browser(cast.alice).get("/keys").body();
        Matcher asset = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)").matcher(page);
        int found = 0;
        while (asset.find()) {
            Answer answer = cast.anonymous().get(asset.group(1)).expect(200);
            assertThat(answer.header("Cache-Control")).contains("immutable", "max-age=31536000");
            found++;
        }
        assertThat(found).isGreaterThan(10);
        cast.anonymous().get("/assets/00000000/css/base.css").expect(404);
    }

    @Test
    void whatDoesNotExistIsSaidInTheReadersLanguageAndLayout() {
        Answer agent = cast.browser(cast.alice).get("/no/such/page").expect(404);
        assertThat(agent.body()).contains("This page does not exist", "class=\"nav\"");
        Answer requester = cast.browser(cast.carol).get("/no/such/page").expect(404);
        assertThat(requester.body())
                .contains("This page does not exist", "portal-bar")
                .doesNotContain("class=\"nav\"");
        Answer german = cast.anonymous()
                .with("Accept-Language", "de-AT")
                .get("/assets/00000000/x.css")
                .expect(404);
        assertThat(german.body()).contains("Diese Seite gibt es nicht");
    }

    @Test
    void aPartOfAPageGetsTheErrorAsAMessage() {
        Answer answer = cast.browser(cast.alice)
                .with("HX-Request", "true")
                .get("/no/such/page")
                .expect(404);
        assertThat(answer.header("X-Message")).startsWith("Check%20the%20number");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatTheDatabaseCannotStoreIsRefusedAtTheBorder(CapturedOutput output) {
        String said = "This contains a character that cannot be stored.";
        var alice = cast.browser(cast.alice);
        assertThat(alice.get("/incidents?filter=a%00b").expect(400).body()).contains(said);
        assertThat(alice.post("/views/incident", "name", "a\0b", "owner", "me", "filter", "vpn")
                        .expect(400)
                        .body())
                .contains(said);
        assertThat(cast.anonymous()
                        .post("/login", "username", "a\0b", "password", "x\0")
                        .status())
                .isIn(400, 403);
        var api = cast.api(cast.alice);
        Answer problem = api.get("/api/v1/people?q=%00").expect(400);
        assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.body()).contains(said);
        api.send("POST", "/api/v1/incidents", "{\"title\": \"x\", \"category\": \"a\\u0000b\"}")
                .expect(422);
        assertThat(output).doesNotContain("0x00");
    }

    @Test
    void aDateToComeIsSaidAsShortAsItCan() {
        Instant sunday = Instant.parse("2026-11-22T10:00:00Z");
        Moments berlin = new Moments(new Texts(messages, Locale.GERMAN), ZoneId.of("Europe/Berlin"), sunday);
        assertThat(berlin.until(sunday.plus(Duration.ofHours(3)))).isEqualTo("14:00");
        assertThat(berlin.until(sunday.plus(Duration.ofHours(13)))).isEqualTo("Mo.");
        assertThat(berlin.until(sunday.plus(Duration.ofDays(6)))).isEqualTo("Sa.");
        assertThat(berlin.until(sunday.plus(Duration.ofDays(7)))).isEqualTo("29. Nov.");
        assertThat(berlin.until(sunday.minus(Duration.ofDays(1)))).isEqualTo("21. Nov.");
    }

    @Test
    void aDatabaseThatIsAwayIsNobodysFault(CapturedOutput output) throws IOException {
        var request = new MockHttpServletRequest("GET", "/incidents");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new IllegalStateException(new CannotGetJdbcConnectionException("nobody there")));
        var response = new MockHttpServletResponse();
        errors.error(request, response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString())
                .contains("Mainstay is not ready")
                .doesNotContain("data-copy");
        assertThat(output).contains("nobody there").doesNotContain("ERROR", "\tat ");
    }

    @Test
    void markdownIsShownAndHtmlInItIsNot() {
        Answer answer = cast.browser(cast.alice)
                .post(
                        "/markdown/preview",
                        "text",
                        "**bold** <script>alert(1)</script> [x](javascript:alert(1)) " + "https://example.org\n\n"
                                + ">".repeat(20_000))
                .expect(200);
        assertThat(answer.body()).doesNotContain("<script", "href=\"javascript:");
        Answer plain = cast.browser(cast.alice).post("/markdown/preview", "text", "**bold** https://example.org");
        assertThat(plain.body()).contains("<strong>bold</strong>", "href=\"https://example.org\"", "nofollow");
    }
}
