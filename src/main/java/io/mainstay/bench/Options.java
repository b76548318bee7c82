package io.mainstay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run measures, and where.
 *
 * @param steps in the order in which they are done
 * @param data a data folder of the product, or a JDBC address for the steps that need no product of their own
 * @param results the folder of tables and {@code RESULTS.md}
 * @param every of so many list cells one is measured, always the same ones; 1 for all
 * @param runs how often a list cell or a search is repeated
 */
record Options(List<String> steps, String data, Path results, int tickets, int every, int runs) {

    static final List<String> STEPS = List.of(
            "generate", "verify", "search", "growth", "lists", "start", "pages", "load", "trend", "create", "report");

    /** @throws IllegalArgumentException for what is no step and no option */
    static Options parse(String[] arguments) {
        List<String> steps = new ArrayList<>();
        Options options = new Options(
                steps,
                System.getProperty("mainstay.bench.data", "bench-data"),
                Path.of(System.getProperty("mainstay.bench.results", "bench")),
                1_000_000,
                4,
                3);
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (STEPS.contains(argument)) steps.add(argument);
            else if (argument.startsWith("--") && i + 1 < arguments.length)
                options = options.with(argument, arguments[++i]);
            else if (!argument.equals("all")) throw new IllegalArgumentException(argument);
        }
        if (steps.isEmpty()) steps.addAll(STEPS);
        return options;
    }

    private Options with(String option, String value) {
        return switch (option) {
            case "--data" -> new Options(steps, value, results, tickets, every, runs);
            case "--results" -> new Options(steps, data, Path.of(value), tickets, every, runs);
            case "--tickets" -> new Options(steps, data, results, Integer.parseInt(value), every, runs);
            case "--every" -> new Options(steps, data, results, tickets, Integer.parseInt(value), runs);
            case "--runs" -> new Options(steps, data, results, tickets, every, Integer.parseInt(value));
            default -> throw new IllegalArgumentException(option);
        };
    }

    boolean does(String step) {
        return steps.contains(step);
    }

    Path table(String name) {
        return results.resolve(name);
    }
}
