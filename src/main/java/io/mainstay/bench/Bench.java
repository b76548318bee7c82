package io.mainstay.bench;

import java.util.Locale;

/** {@code ./mainstay bench}: measures the product at a million tickets and writes what it found. */
public final class Bench {

    private static final String USAGE = """
            usage: bench [all | generate verify search growth lists start pages load trend create report]
                         [--data FOLDER] [--results FOLDER] [--tickets N] [--every N] [--runs N]
            See bench/README.md.""";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("mainstay: there is no step or option " + e.getMessage() + "\n" + USAGE);
            System.exit(2);
            return;
        }
        new Suite(options).run();
        // A pool or a client may have left threads behind.
        System.exit(0);
    }
}
