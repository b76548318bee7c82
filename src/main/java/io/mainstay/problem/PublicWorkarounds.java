package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.search.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The workarounds of known errors that requesters may read: the title, what to do, and nothing else of the problem. */
@Service
public class PublicWorkarounds {

    private static final int MOST = 200;

    /** Shorter words tell nothing. */
    private static final int TELLING = 4;

    private final KnownErrors knownErrors;
    private final ProblemIncidents links;

    PublicWorkarounds(KnownErrors knownErrors, ProblemIncidents links) {
        this.knownErrors = knownErrors;
        this.links = links;
    }

    /** What the requester may read of the workarounds, those that fit the text if there is one. */
    public List<KnownError> of(String text, Viewer requester) {
        List<KnownError> all = knownErrors.publicTo(requester, MOST);
        Set<String> typed = telling(text);
        if (text.isBlank()) return all;
        return all.stream()
                .filter(one -> telling(one.title() + " " + Objects.requireNonNullElse(one.symptoms(), "")).stream()
                                .filter(word -> typed.stream().anyMatch(other -> isAlike(word, other)))
                                .limit(2)
                                .count()
                        >= Math.min(2, typed.size()))
                .filter(one -> !typed.isEmpty())
                .toList();
    }

    /** The workaround that the caller of an incident may read, if the problem behind it has one. */
    public Optional<KnownError> behind(UUID incidentId, Viewer requester) {
        return links.problemOf(incidentId)
                .flatMap(problem -> knownErrors.publicTo(requester, MOST).stream()
                        .filter(one -> one.id().equals(problem))
                        .findFirst());
    }

    private static boolean isAlike(String word, String other) {
        return word.startsWith(other) || other.startsWith(word);
    }

    /** The words that are long enough to tell something. */
    private static Set<String> telling(String text) {
        return Words.ofDocument(text).stream()
                .filter(word -> word.length() >= TELLING)
                .collect(Collectors.toSet());
    }
}
