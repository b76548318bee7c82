package io.mainstay.bench;

/** {@code ./mainstay bench <step> …}: each step prints what it measured. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String step = arguments.length == 0 ? "" : arguments[0];
        switch (step) {
            case "generate" -> new Generator(arguments[1], Integer.parseInt(arguments[2])).run();
            default -> {
                System.err.println("usage: bench generate <jdbc url> <tickets>");
                System.exit(2);
            }
        }
    }
}
