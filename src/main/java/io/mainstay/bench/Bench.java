package io.mainstay.bench;

import java.nio.file.Path;
import java.util.List;

/** {@code ./mainstay bench <step> …}: each step prints or writes what it measured. */
public final class Bench {

    private static final String USAGE = """
            usage: bench generate <jdbc url> <tickets>      an empty database, a role that is superuser
                   bench lists <jdbc url> <table> <runs> [viewer,…] [field]
                   bench search <jdbc url> <table> <runs>
                   bench create <jdbc url> <seconds>               after generate; it may write there
                   bench report <folder> <commit>                  RESULTS.md from the folder's tables""";

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println(USAGE);
            System.exit(2);
        }
        String url = arguments[1];
        switch (arguments[0]) {
            case "generate" -> new Generator(url, Integer.parseInt(argument(arguments, 2))).run();
            case "lists" ->
                new ListBench(url, runs(arguments), split(argument(arguments, 4)), argument(arguments, 5))
                        .run(Path.of(argument(arguments, 2)));
            case "search" -> new SearchBench(url, runs(arguments)).run(Path.of(argument(arguments, 2)));
            case "create" -> new CreateBench(url, Integer.parseInt(argument(arguments, 2))).run();
            case "report" -> new Report(Path.of(url)).write(argument(arguments, 2));
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
    }

    private static int runs(String[] arguments) {
        return Integer.parseInt(argument(arguments, 3));
    }

    private static String argument(String[] arguments, int index) {
        return index < arguments.length ? arguments[index] : "";
    }

    private static List<String> split(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(","));
    }
}
