package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoTeam;
import io.mainstay.demo.company.Dice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How caller and agents put things: greetings, signatures, details, slips of the pen. */
final class Wording {

    private static final Pattern OPENING =
            Pattern.compile("^(Moin( zusammen)?|Hallo( \\w+)?|Guten (Tag|Morgen)|Hi|Hello|Bom dia|Boa tarde)[,.!] +");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Filling filling;
    private final Dice dice;
    private final Typos typos;
    private final String language;
    private final double hurry;
    private boolean greeted;

    Wording(Filling filling, Dice dice, String language) {
        this.filling = filling;
        this.dice = dice;
        this.typos = new Typos(dice);
        this.language = language;
        this.hurry = dice.chance(0.3) ? 0.02 + dice.fraction() * 0.07 : 0;
    }

    /** Slots that depend on who reports, and when. */
    static void introduce(Filling filling, DemoPerson caller, Instant opened, Dice dice, Roster roster) {
        List<DemoPerson> here = roster.at(caller.site());
        List<DemoPerson> peers =
                roster.at(caller.site(), List.of(caller.department().code()));
        List<DemoPerson> fleet = roster.at(caller.site(), List.of("fleet"));
        ZonedDateTime local = opened.atZone(caller.site().zone());
        String clock = CLOCK.format(local.minusMinutes(dice.between(4, 25)));
        filling.with("caller", caller.name())
                .with("first", caller.firstName())
                .with("phone", caller.phone())
                .with("title", caller.title())
                .with("colleague", somebodyElse(peers.size() > 1 ? peers : here, caller, dice))
                .with("colleague2", somebodyElse(here, caller, dice))
                .with("driver", somebodyElse(fleet.isEmpty() ? here : fleet, caller, dice))
                .with("clock", clock)
                .with("uhrzeit", clock)
                .with("earlier", CLOCK.format(local.minusMinutes(dice.between(40, 190))))
                .with("date", local.toLocalDate().toString())
                .with("yesterday", dayName(local.toLocalDate().minusDays(1)))
                .with("agent", "the desk")
                .with("team", "Service Desk");
    }

    private static String somebodyElse(List<DemoPerson> people, DemoPerson caller, Dice dice) {
        while (true) {
            String name = dice.pick(people).name();
            if (people.size() == 1 || !name.equals(caller.name())) return name;
        }
    }

    String title(String template) {
        String title = filling.fill(template);
        String written = typos.in(title, hurry / 2);
        return written.isEmpty() || !Character.isLowerCase(written.charAt(0)) || dice.chance(0.3)
                ? written
                : Character.toUpperCase(written.charAt(0)) + written.substring(1);
    }

    String description(String template, String contactType) {
        String text = filling.fill(template);
        return switch (contactType) {
            case "email" ->
                greeting() + "\n\n" + typos.in(withoutOpening(text) + detail(0.5), hurry) + "\n\n" + signature();
            case "phone", "walk_in" ->
                (dice.chance(0.55) ? phrase("phone") + "\n\n" + withoutOpening(text) : text) + detail(0.35);
            case "chat" -> dice.chance(0.5) ? typos.chat(typos.in(text, hurry)) : typos.in(text, hurry);
            case "monitoring" -> text;
            default -> typos.in(text + detail(0.45), hurry);
        };
    }

    /** What an agent writes to the caller. */
    String reply(String template, DemoPerson agent, DemoTeam team) {
        sign(agent, team);
        String text = filling.fill(template);
        if (greeted || text.startsWith("Hi ") || text.startsWith("Moin") || text.startsWith("Bom "))
            return text + (dice.chance(0.25) ? phrase("bye") : "");
        greeted = true;
        String hello = phrase("hello");
        boolean sameLine = !hello.isEmpty() && !hello.endsWith("\n");
        return hello + (sameLine ? lowerFirst(text) : text) + phrase("bye");
    }

    String note(String template, DemoPerson agent, DemoTeam team) {
        sign(agent, team);
        return filling.fill(template);
    }

    /** What the caller writes. */
    String comment(String template) {
        return typos.in(filling.fill(template), hurry);
    }

    String phrase(String key) {
        return filling.phrase(key, language);
    }

    String phrase(String key, DemoPerson agent, DemoTeam team) {
        sign(agent, team);
        return phrase(key).strip();
    }

    String fill(String template) {
        return filling.fill(template);
    }

    private void sign(DemoPerson agent, DemoTeam team) {
        filling.with("agent", agent.firstName()).with("team", team.name());
    }

    private String lowerFirst(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return language.equals("en") && word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    private static String withoutOpening(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find()) return text;
        String rest = text.substring(opening.end());
        return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }

    private String greeting() {
        return phrase("greet").strip();
    }

    private String signature() {
        return phrase("sign").strip();
    }

    private String detail(double probability) {
        return dice.chance(probability) ? " " + phrase("detail").strip() : "";
    }

    private static String dayName(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
