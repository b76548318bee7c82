package io.mainstay.search;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits text into the words that are indexed and asked for: folded to lower case without accents, host names and error
 * codes in their parts, hyphenated and camel-case words both whole and in parts.
 */
public final class Words {

    /** Keeps a vector of words and their stems in two languages under PostgreSQL's limit of one megabyte. */
    private static final int MAX_BYTES = 120_000;

    private static final int MAX_LENGTH = 60;
    private static final Pattern PARTS_JOINED = Pattern.compile("[-_\\p{Pd}]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\-_\\p{Pd}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> STOP_WORDS = Set.copyOf(List.of("""
            a an and are as at be but by for from has have he her his i in is it its me my of on or our she so that the \
            their them they this to was we were which will with you your als am auch auf aus bei bin bis das dass dem \
            den der des die ein eine einem einen einer er es fur hat ich ihr im ist mit nach nicht noch nur oder sich \
            sie sind so uber um und uns vom von vor wenn wie wir zu zum zur""".split(" ")));

    private Words() {}

    /** All distinct words of a document, stop words left out. */
    public static Set<String> ofDocument(String text) {
        Set<String> words = new LinkedHashSet<>();
        int bytes = 0;
        for (String chunk : NO_WORD.split(text)) {
            for (String word : variants(chunk)) {
                if (STOP_WORDS.contains(word) || !words.add(word)) continue;
                bytes += word.getBytes(StandardCharsets.UTF_8).length;
                if (bytes > MAX_BYTES) return words;
            }
        }
        return words;
    }

    /**
     * The terms of a query; each is a list of alternatives, of which one is a list of words that all must be there
     * ({@code wi-fi} is {@code wi & fi} or {@code wifi}).
     */
    static List<List<List<String>>> ofQuery(String text) {
        List<List<List<String>>> terms = new ArrayList<>();
        for (String chunk : NO_WORD.split(text)) {
            List<String> parts = parts(chunk).stream()
                    .map(Words::fold)
                    .filter(w -> !w.isEmpty())
                    .toList();
            if (parts.isEmpty()) continue;
            if (parts.size() == 1) terms.add(List.of(parts));
            else terms.add(List.of(parts, List.of(cut(String.join("", parts)))));
        }
        return terms;
    }

    static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word);
    }

    private static List<String> variants(String chunk) {
        List<String> words = new ArrayList<>();
        List<String> parts = parts(chunk);
        for (String part : parts) {
            add(words, part);
            String[] humps = HUMP.split(part);
            if (humps.length > 1) for (String hump : humps) if (hump.length() > 2) add(words, hump);
        }
        if (parts.size() > 1 && chunk.chars().anyMatch(Character::isLetter)) add(words, String.join("", parts));
        return words;
    }

    private static List<String> parts(String chunk) {
        List<String> parts = new ArrayList<>();
        for (String part : PARTS_JOINED.split(chunk)) if (!part.isEmpty()) parts.add(part);
        return parts;
    }

    private static void add(List<String> words, String word) {
        String folded = fold(word);
        if (folded.isEmpty()) return;
        words.add(folded);
        String umlauts = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (umlauts.matches(".*[äöü].*")) {
            String written = umlauts.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
            words.add(fold(written));
        }
    }

    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        String plain = bare.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
        return cut(plain);
    }

    private static String cut(String word) {
        return word.length() <= MAX_LENGTH ? word : word.substring(0, MAX_LENGTH);
    }
}
