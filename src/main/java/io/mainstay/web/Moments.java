package io.mainstay.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants as one reader sees them: short and relative in a list ("12 m"), in full in their zone on demand.
 *
 * @param now when the page was made
 */
public record Moments(Texts texts, ZoneId zone, Instant now) {

    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final Duration SOON = Duration.ofMinutes(1);

    /** How long ago or how far ahead, in one unit; from a week on the date. */
    public String shortly(Instant moment) {
        Duration distance = Duration.between(moment, now).abs();
        if (distance.compareTo(SOON) < 0) return texts.text("web.time.now");
        if (distance.toMinutes() < 60) return texts.text("web.time.minutes", distance.toMinutes());
        if (distance.toHours() < 24) return texts.text("web.time.hours", distance.toHours());
        if (distance.toDays() < 7) return texts.text("web.time.days", distance.toDays());
        return day(moment);
    }

    /** Day and month, with the year when it is another one. */
    public String day(Instant moment) {
        return date(LocalDate.ofInstant(moment, zone));
    }

    /** As {@link #day}, of a day that has no time. */
    public String date(LocalDate date) {
        boolean thisYear = date.getYear() == LocalDate.ofInstant(now, zone).getYear();
        return formatter(thisYear ? "web.time.day" : "web.time.day_year").format(date);
    }

    /** Day and time of day in full, with the zone's offset left out: it is the reader's own. */
    public String full(Instant moment) {
        return formatter("web.time.full").format(moment.atZone(zone));
    }

    /** The time of day for today, else the day as well, and the year when it is another one: for promises and dates. */
    public String clock(Instant moment) {
        LocalDate date = LocalDate.ofInstant(moment, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (date.getYear() != today.getYear()) return full(moment);
        return formatter(date.equals(today) ? "web.time.clock" : "web.time.day_clock")
                .format(moment.atZone(zone));
    }

    /** Year, month, day and time of day in figures that sort and that spreadsheets read as a date. */
    public String figures(Instant moment) {
        return FIGURES.format(moment.atZone(zone));
    }

    /** Day and time of day, for an axis of a few days. */
    public String tick(Instant moment) {
        return formatter("web.time.tick").format(moment.atZone(zone));
    }

    /** As short as it can be said: the time of day for today, the weekday for the six days after, else the day. */
    public String until(Instant moment) {
        LocalDate date = LocalDate.ofInstant(moment, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (date.equals(today)) return formatter("web.time.clock").format(moment.atZone(zone));
        boolean soon = date.isAfter(today) && date.isBefore(today.plusDays(7));
        return soon ? formatter("web.time.weekday").format(date) : day(moment);
    }

    private DateTimeFormatter formatter(String key) {
        Locale locale = texts.locale();
        return DateTimeFormatter.ofPattern(texts.text(key), locale);
    }
}
