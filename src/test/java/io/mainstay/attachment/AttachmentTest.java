package io.mainstay.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Redactions;
import io.mainstay.history.proof.Verifier;
import io.mainstay.incident.Incident;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@MainstayTest
class AttachmentTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private Cast cast;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Attachments attachments;

    @Autowired
    private History history;

    @Autowired
    private Verifier verifier;

    @Autowired
    private Redactions redactions;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private UUID ticket;

    @BeforeEach
    void carolReports() {
        Incident incident = incidents.create(
                Draft.blank().set(TicketFields.TITLE, "My screen is black"),
                Writing.by(cast.viewer(cast.carol), Instant.now()));
        ticket = incident.id();
    }

    @Test
    void eachReadsWhatTheyMayAndNobodyElseLearnsThatItIsThere() throws Exception {
        UUID open = add(cast.carol, "photo.png", "text", true);
        UUID internal = add(cast.alice, "log.txt", "internal", false);

        assertThat(names(cast.alice)).containsExactly("photo.png", "log.txt");
        assertThat(names(cast.carol)).containsExactly("photo.png");
        assertThatThrownBy(() -> names(cast.mallory)).isInstanceOf(Refusal.class);

        assertThat(get(cast.alice, internal).statusCode()).isEqualTo(200);
        assertThat(get(cast.bob, open).statusCode()).isEqualTo(200);
        assertThat(get(cast.carol, open).statusCode()).isEqualTo(200);
        assertThat(get(cast.carol, internal).statusCode()).isEqualTo(404);
        assertThat(get(cast.mallory, open).statusCode()).isEqualTo(404);
        assertThat(get(cast.mallory, UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(cast.anonymous().get("/attachments/" + open).body()).doesNotContain("text");
    }

    @Test
    void aFileComesBackByteForByteInWholeAndInParts() throws Exception {
        byte[] content = new byte[3 * AttachmentStore.CHUNK_BYTES + 17];
        new Random(7).nextBytes(content);
        UUID id = attachments
                .add(ticket, "trace.bin", new ByteArrayInputStream(content), true, cast.viewer(cast.alice))
                .id();

        HttpResponse<byte[]> whole = get(cast.alice, id);
        assertThat(whole.body()).isEqualTo(content);
        assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
        int middle = AttachmentStore.CHUNK_BYTES;
        assertPart(id, "bytes=" + (middle - 3) + "-" + (middle + 3), 206, content, middle - 3, middle + 4);
        assertPart(id, "bytes=-5", 206, content, content.length - 5, content.length);
        assertPart(id, "bytes=10-", 206, content, 10, content.length);
        assertPart(id, "bytes=0-1,3-4", 200, content, 0, content.length);
        assertThat(get(cast.alice, id, "Range", "bytes=" + content.length + "-").statusCode())
                .isEqualTo(416);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(get(cast.alice, id, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void nothingInAFileCanActInTheBrowser() throws Exception {
        UUID page = add(cast.carol, "x.html", "<script>alert(1)</script>", true);
        UUID picture = add(cast.carol, "x.svg", "<svg onload='alert(1)'/>", true);
        UUID real = attachments
                .add(ticket, "a.txt", new ByteArrayInputStream(png()), true, cast.viewer(cast.carol))
                .id();
        for (UUID id : List.of(page, picture)) {
            HttpResponse<byte[]> response = get(cast.alice, id);
            assertThat(header(response, "Content-Type")).isEqualTo("application/octet-stream");
            assertThat(header(response, "Content-Disposition")).startsWith("attachment;");
            assertSafe(response);
        }
        HttpResponse<byte[]> image = get(cast.alice, real);
        assertThat(header(image, "Content-Type")).isEqualTo("image/png");
        assertThat(header(image, "Content-Disposition")).startsWith("inline;");
        assertSafe(image);
    }

    @Test
    void namesAreCleanedAndEncoded() throws Exception {
        UUID id = add(cast.carol, "C:\\temp\\..\\Prüf\"bericht\u202Egpj.exe\r\nX-Evil: 1", "x", true);
        String disposition = header(get(cast.alice, id), "Content-Disposition");
        assertThat(disposition)
                .isEqualTo("attachment; filename=\"Pr_f_berichtgpj.exeX-Evil: 1\";"
                        + " filename*=UTF-8''Pr%C3%BCf%22berichtgpj.exeX-Evil%3A%201");
        assertThat(FileName.clean("..")).isEqualTo("file");
        assertThat(FileName.clean("x".repeat(500) + ".tar.gz")).hasSize(200).endsWith(".gz");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedAndLeavesNothing() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                Arrays.fill(into, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        Integer before = jdbc.queryForObject("select count(*) from attachment_chunk", Integer.class);
        assertThatThrownBy(() -> attachments.add(ticket, "big", endless, true, cast.viewer(cast.carol)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("too_large");
        assertThatThrownBy(() -> add(cast.carol, "empty", "", true)).hasMessageContaining("empty");
        assertThat(jdbc.queryForObject("select count(*) from attachment_chunk", Integer.class))
                .isEqualTo(before);
        assertThat(names(cast.alice)).isEmpty();
    }

    @Test
    void onlyThoseAddAndDeleteWhoMay() throws Exception {
        Member auditor = cast.extra(Role.AUDITOR);
        UUID carols = add(cast.carol, "mine.txt", "x", true);
        UUID alices = add(cast.alice, "hers.txt", "x", true);
        assertRefused(() -> add(cast.carol, "secret.txt", "x", false), Refusal.Kind.FORBIDDEN);
        assertRefused(() -> add(auditor, "seen.txt", "x", true), Refusal.Kind.FORBIDDEN);
        assertRefused(() -> add(cast.mallory, "evil.txt", "x", true), Refusal.Kind.NOT_FOUND);
        assertRefused(() -> attachments.delete(alices, cast.viewer(cast.carol)), Refusal.Kind.FORBIDDEN);
        assertRefused(() -> attachments.delete(alices, cast.viewer(cast.mallory)), Refusal.Kind.NOT_FOUND);
        attachments.delete(carols, cast.viewer(cast.carol));
        attachments.delete(alices, cast.viewer(cast.bob));
        assertThat(names(cast.alice)).isEmpty();
    }

    @Test
    void nobodyAttachesAnothersUpload() throws IOException {
        UUID upload = attachments.upload("a.txt", bytes("x"), cast.viewer(cast.carol));
        assertRefused(
                () -> attachments.attach(ticket, List.of(upload), true, cast.viewer(cast.alice)), Refusal.Kind.NOT_NOW);
        assertThat(attachments.find(upload, cast.viewer(cast.alice))).isEmpty();
        assertThat(attachments.find(upload, cast.viewer(cast.carol))).isPresent();
    }

    @Test
    void historyTellsWhoAttachedAndDeleted() throws Exception {
        UUID id = add(cast.alice, "log.txt", "password", false);
        attachments.delete(id, cast.viewer(cast.alice));
        List<Entry> entries = history.of(ticket, Instant.now());
        assertThat(entries).extracting(Entry::kind).contains(HistoryKind.ATTACHED, HistoryKind.DETACHED);
        assertThat(entries.getLast().actorId()).isEqualTo(cast.alice.id());
        assertThat(entries.getLast().isPublic()).isFalse();
        assertThat(verifier.verify(ticket).isClean()).isTrue();
        assertThat(get(cast.alice, id).statusCode()).isEqualTo(404);
        assertThat(chunks(id)).isZero();
    }

    @Test
    void redactingTheEntryTakesTheFileWithIt() throws Exception {
        UUID id = add(cast.carol, "passport.txt", "secret", true);
        int seq = history.of(ticket, Instant.now()).getLast().seq();
        redactions.redactEntries(ticket, Set.of(seq), "Privacy", cast.admin.id());
        assertThat(chunks(id)).isZero();
        assertThat(get(cast.alice, id).statusCode()).isEqualTo(404);
        assertThat(jdbc.queryForObject("select count(*) from attachment where name like 'passport%'", Integer.class))
                .isZero();
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void assertRefused(Act act, Refusal.Kind kind) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private void assertPart(UUID id, String range, int status, byte[] content, int from, int to) throws Exception {
        HttpResponse<byte[]> part = get(cast.alice, id, "Range", range);
        assertThat(part.statusCode()).isEqualTo(status);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(content, from, to));
        if (status == 206)
            assertThat(header(part, "Content-Range"))
                    .isEqualTo("bytes " + from + "-" + (to - 1) + "/" + content.length);
    }

    private static void assertSafe(HttpResponse<byte[]> response) {
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Security-Policy")).contains("sandbox");
        assertThat(header(response, "Cache-Control")).contains("private");
    }

    private UUID add(Member who, String name, String text, boolean isPublic) throws IOException {
        Viewer viewer = cast.viewer(who);
        return attachments.add(ticket, name, bytes(text), isPublic, viewer).id();
    }

    private List<String> names(Member who) {
        return attachments.list(ticket, cast.viewer(who)).stream()
                .map(Attachment::name)
                .toList();
    }

    private int chunks(UUID id) {
        Integer count =
                jdbc.queryForObject("select count(*) from attachment_chunk where attachment_id = ?", Integer.class, id);
        return count == null ? 0 : count;
    }

    private HttpResponse<byte[]> get(Member who, UUID id, String... headers) throws Exception {
        Client browser = cast.browser(who);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/attachments/" + id));
        browser.cookies().forEach((name, value) -> request.header("Cookie", name + "=" + value));
        if (headers.length > 0) request.headers(headers);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0};
    }
}
