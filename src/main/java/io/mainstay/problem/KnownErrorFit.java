package io.mainstay.problem;

import io.mainstay.search.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a known error speaks of what is written: title and symptoms say how one recognises it, so words have to be
 * there. What else a problem's text holds, its notes and its fix, shares words with everything.
 *
 * @param telling the written words that say something
 */
record KnownErrorFit(List<String> telling) {

    private static final int SHORTEST = 3;

    /** Of a word that another one begins with: "print" and "printer" are one thing. */
    private static final int STEM = 4;

    private static final Predicate<String> FEW_DIGITS =
            word -> word.length() <= SHORTEST && word.chars().allMatch(Character::isDigit);

    /** Words that disturbances of all kinds are told with. */
    private static final Set<String> GENERAL = Set.copyOf(List.of("""
            about after again all always another any anymore appears because been before between call called caller \
            calls can cannot check colleague could day days did does done down each error errors every everything fails \
            few first get gets goes half help helps hour hours into just know last late later like longer message \
            minute minutes more morning need needs never new news now old once one only other others out over please \
            problem reports same second seconds see set show shows since some something start started starts still \
            stop stops take takes test than then there these three time times today too tried try two until user users \
            using wait want week weeks well went what when where while why without work working works would yes \
            alle alles anruf beim bitte brauche dann dauert dieser erst etwas fehler funktioniert geht gestern gibt \
            habe haben heute hier immer jeden jetzt kann keine kein kollege kommt lange macht mehr meldet meldung \
            minuten morgen muss nichts problem schon seit sekunden selbst stunden tage uhr unter warten wieder wird \
            zeigt zwei""".split(" ")));

    static KnownErrorFit of(String text) {
        return new KnownErrorFit(Words.ofDocument(text).stream()
                .filter(word -> word.length() >= SHORTEST && !GENERAL.contains(word))
                .filter(FEW_DIGITS.negate())
                .toList());
    }

    /** Two words, if there are two. Of the same service there are so few that sharing any words is enough. */
    boolean fits(KnownError known) {
        if (known.sameService()) return true;
        if (telling.isEmpty()) return false;
        String symptoms = known.symptoms();
        Set<String> own = Words.ofDocument(symptoms == null ? known.title() : known.title() + " " + symptoms);
        long shared = telling.stream()
                .filter(word -> own.stream().anyMatch(other -> isOne(word, other)))
                .count();
        return shared >= Math.min(2, telling.size());
    }

    private static boolean isOne(String written, String own) {
        return own.startsWith(written) || own.length() >= STEM && written.startsWith(own);
    }
}
