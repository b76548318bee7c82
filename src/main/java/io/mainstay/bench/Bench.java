package io.mainstay.bench;

import java.nio.file.Path;

/** {@code ./mainstay bench <step> …}: each step prints what it measured. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String step = arguments.length == 0 ? "" : arguments[0];
        switch (step) {
            case "generate" -> new Generator(arguments[1], Integer.parseInt(arguments[2])).run();
            case "lists" ->
                new ListBench(arguments[1], Integer.parseInt(arguments[3]), arguments.length > 4 ? arguments[4] : "")
                        .run(Path.of(arguments[2]));
            case "search" -> new SearchBench(arguments[1], Integer.parseInt(arguments[3])).run(Path.of(arguments[2]));
            default -> {
                System.err.println(
                        "usage: bench generate <jdbc url> <tickets> | lists <jdbc url> <table> <runs> [field] | search <jdbc url> <table> <runs>");
                System.exit(2);
            }
        }
    }
}
