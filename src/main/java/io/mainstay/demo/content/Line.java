package io.mainstay.demo.content;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a conversation as the files have it: {@code +12m m@alice network: Please look}.
 *
 * @param offset after the incident was opened; zero where the files give none
 * @param actor a login, {@code team-number}, or empty for whoever has it
 * @param target the team of a reassignment, the code of a resolution, or empty
 * @param texts versions of the text, of which one is taken
 */
record Line(Kind kind, Duration offset, String actor, String target, List<String> texts) {

    private static final Pattern FORM = Pattern.compile(
            "(?:\\+(\\d+[mhd]) )?(take|look|close|[qancrvkpmso])(?:@([\\w-]+))?(?: (?:([\\w-]+): )?(.*))?");

    enum Kind {
        TAKE("take"),
        LOOK("look"),
        /** A public question; the incident waits for the caller. */
        QUESTION("q"),
        /** The caller's answer, or what they write unasked. */
        ANSWER("a"),
        COMMENT("c"),
        NOTE("n"),
        REPLY("r"),
        VENDOR("v"),
        CHANGE("k"),
        PROBLEM("p"),
        MOVE("m"),
        SOLVE("s"),
        /** What the portal tells everybody: title, two colons, text. */
        OUTAGE("o"),
        CLOSE("close");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        private boolean hasTarget() {
            return this == MOVE || this == SOLVE;
        }

        private static Kind of(String code) {
            for (Kind kind : values()) if (kind.code.equals(code)) return kind;
            throw new IllegalStateException("there is no step '" + code + "'");
        }
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    static Line parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) throw new IllegalStateException("the demo files hold '" + text + "', which is no step");
        Kind kind = Kind.of(form.group(2));
        String target = kind.hasTarget() ? orEmpty(form.group(4)) : "";
        String rest = orEmpty(form.group(5));
        if (!kind.hasTarget() && form.group(4) != null) rest = form.group(4) + ": " + rest;
        if (kind.hasTarget() && target.isEmpty())
            throw new IllegalStateException("'" + text + "' must name a team or a code");
        Duration offset = form.group(1) == null ? Duration.ZERO : TimeSpan.parse(form.group(1));
        return new Line(kind, offset, orEmpty(form.group(3)), target, List.of(rest.split(" \\| ")));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
