package io.mainstay.bench;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Words of tickets: a Zipf head of the trade's words, a long tail of hosts, codes and names, and some planted words
 * whose frequency and age the search steps rely on.
 */
final class Lexicon {

    /** In about 40 tickets of any age. */
    static final String RARE = "gx430t";
    /** In one of twelve tickets, none newer than three years. */
    static final String OLD = "novell";
    /** In about 300 tickets, none newer than four years. */
    static final String OLD_AND_RARE = "lotusnotes";
    /** In about every sixth ticket. */
    static final String COMMON = "vpn";

    private static final String[] HEAD = """
            vpn password printer email laptop login error network slow outlook account access screen teams server \
            update install phone monitor file drive share reset locked connection internet software windows browser \
            license meeting keyboard mouse docking station headset wifi signal blue crash restart report invoice order \
            scanner label warehouse shipment customs temperature sensor alarm database query timeout certificate expired \
            firewall proxy backup restore disk full memory cpu application page blank missing permission folder shared \
            mailbox calendar invite sync mobile tablet camera badge door payroll salary holiday booking travel expense \
            supplier portal dashboard export import upload download attachment font language translation driver toner \
            paper jam queue spool drucker anmeldung kennwort netzwerk rechner bildschirm langsam fehler freigabe konto \
            lizenz update störung rechnung lieferung lager etikett kühlung sensor alarm datenbank zertifikat abgelaufen\
            """.split(" ");
    private static final String[] ACTS = {
        "not working",
        "is slow",
        "fails",
        "cannot open",
        "keeps asking for",
        "stopped since this morning",
        "error in",
        "needs access to",
        "broken after update",
        "request for",
        "geht nicht",
        "freezes when using",
        "question about"
    };
    private static final String[] SITES = {"ham", "bos", "sao", "sin"};

    private final Zipf head = new Zipf(HEAD.length, 0.8);
    private final Zipf tail = new Zipf(60_000, 0.9);

    String title(RandomGenerator random) {
        return capital(word(random)) + " " + ACTS[random.nextInt(ACTS.length)] + " " + word(random) + " "
                + tailWord(random);
    }

    String text(RandomGenerator random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            if (i > 0) text.append(i % 11 == 0 ? ". " : " ");
            text.append(random.nextInt(6) == 0 ? tailWord(random) : word(random));
        }
        return text.append('.').toString();
    }

    /** The planted words that a ticket of this age carries, or nothing. */
    String planted(RandomGenerator random, double ageYears) {
        StringBuilder words = new StringBuilder();
        if (random.nextInt(25_000) == 0) words.append(' ').append(RARE);
        if (ageYears > 3 && random.nextInt(5) == 0) words.append(' ').append(OLD);
        if (ageYears > 4 && random.nextInt(600) == 0) words.append(' ').append(OLD_AND_RARE);
        return words.toString();
    }

    private String word(RandomGenerator random) {
        return HEAD[head.draw(random)];
    }

    private String tailWord(RandomGenerator random) {
        int rank = tail.draw(random);
        return switch (rank % 4) {
            case 0 -> "srv" + rank + "-" + SITES[rank / 4 % SITES.length] + ".corp.example";
            case 1 -> "ERR_" + Integer.toHexString(rank * 2_654_435).toUpperCase(Locale.ROOT);
            default -> syllables(rank);
        };
    }

    private static String syllables(int rank) {
        String vowels = "aeiou";
        String consonants = "bdfgklmnprstvz";
        StringBuilder word = new StringBuilder();
        for (int left = rank + 200; left > 0; left /= 70) {
            word.append(consonants.charAt(left % 14)).append(vowels.charAt(left % 70 / 14));
        }
        return word.append('n').toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
