package io.mainstay.problem;

import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentEntries;
import io.mainstay.problem.Communication.Subject;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.Writing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the workaround or the fix to every open incident behind a problem, the same text to each only once. */
@Service
public class ProblemCommunications {

    private final JdbcTemplate jdbc;
    private final ProblemWriter writer;
    private final ProblemIncidents links;
    private final IncidentEntries incidents;
    private final CallerTexts texts;
    private final Names names;

    ProblemCommunications(
            JdbcTemplate jdbc,
            ProblemWriter writer,
            ProblemIncidents links,
            IncidentEntries incidents,
            CallerTexts texts,
            Names names) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.links = links;
        this.incidents = incidents;
        this.texts = texts;
        this.names = names;
    }

    /**
     * Also reaches incidents that the actor may not see; the product writes it.
     *
     * @param isPublic as a reply to the caller, or as a note to the agents
     * @throws Refusal if there is nothing to tell
     */
    @Transactional
    public Communication communicate(String number, Subject subject, boolean isPublic, Writing writing) {
        Ticket problem = writer.lock(number, writing);
        ProblemAccess.requireCoordinating(writing.actor(), problem.values());
        Field<String> field = subject == Subject.WORKAROUND ? ProblemFields.WORKAROUND : ProblemFields.FIX_NOTES;
        String text = problem.values().get(field);
        if (text == null || text.isBlank())
            throw Refusal.invalid(field, "problem.refusal.required.communicate_" + subject.code());
        List<LinkedIncident> open = links.lockOpen(problem.id());
        Set<UUID> news = news(problem.id(), open, subject, text, isPublic, writing);
        if (news.isEmpty()) return new Communication(0, List.of(), open.size());
        List<Incident> told = incidents.lock(news);
        Problem stored = writer.tell(problem, List.of(entry(text, told.size())), writing);
        Function<Incident, String> heading = headings(told, "problem.communication." + subject.code(), isPublic);
        Writing effect = ProblemEffects.effectOf(stored.ticket(), writing);
        incidents.message(told, isPublic, incident -> heading.apply(incident) + "\n\n" + text, effect);
        List<String> numbers = told.stream().map(Incident::number).toList();
        Set<String> visible = names.visible(numbers, writing.actor());
        return new Communication(
                told.size(), numbers.stream().filter(visible::contains).toList(), open.size() - told.size());
    }

    /** A reply speaks its caller's language, a note the house's. */
    private Function<Incident, String> headings(List<Incident> told, String key, boolean isPublic) {
        if (!isPublic) return incident -> texts.inEnglish(key);
        Map<UUID, Locale> languages =
                texts.languages(told.stream().map(Incident::id).toList());
        return incident -> texts.in(languages.getOrDefault(incident.id(), Locale.ENGLISH), key);
    }

    /** @param count how many incidents it was written to */
    static Event entry(String text, int count) {
        return Payloads.of(HistoryKind.ANNOUNCED, false, "title", text, "count", Integer.toString(count));
    }

    /**
     * Those that were not told this text yet, each remembered from now on. A note does not tell the caller: the same text
     * may be written in public later; agents read what callers do.
     */
    private Set<UUID> news(
            UUID problem, List<LinkedIncident> open, Subject subject, String text, boolean isPublic, Writing writing) {
        return new HashSet<>(jdbc.query(
                """
                insert into problem_communication (problem_id, incident_id, kind, digest, written_at)
                select ?, i, ?, ?, ? from unnest(?) i where not exists (
                    select from problem_communication c
                    where (c.problem_id, c.incident_id, c.kind, c.digest) = (?, i, ?, ?))
                on conflict do nothing returning incident_id""",
                (row, index) -> row.getObject(1, UUID.class),
                problem,
                subject.code(),
                digest(text, isPublic),
                writing.at().atOffset(ZoneOffset.UTC),
                open.stream().map(LinkedIncident::id).toArray(UUID[]::new),
                problem,
                subject.code(),
                digest(text, true)));
    }

    static byte[] digest(String text, boolean isPublic) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((isPublic + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
