package io.mainstay.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The keys that pages listen to, with their defaults; a person may change those with one letter. */
public enum Shortcut {
    SEARCH(Group.EVERYWHERE, "Ctrl K"),
    HELP(Group.EVERYWHERE, "?"),
    FILTER(Group.EVERYWHERE, "/"),
    GO_WORK(Group.EVERYWHERE, "g w"),
    GO_INBOX(Group.EVERYWHERE, "g n"),
    GO_INCIDENTS(Group.EVERYWHERE, "g i"),
    GO_PROBLEMS(Group.EVERYWHERE, "g b"),
    NEW_INCIDENT(Group.EVERYWHERE, "+"),
    DOWN(Group.LIST, "j"),
    UP(Group.LIST, "k"),
    PEEK(Group.LIST, "Space"),
    OPEN(Group.LIST, "Enter"),
    SELECT(Group.LIST, "x"),
    BACK(Group.LIST, "Esc"),
    ASSIGN(Group.LIST, "s"),
    VIEW(Group.LIST, "v"),
    TAKE(Group.RECORD, "a"),
    TEAM(Group.RECORD, "t"),
    REPLY(Group.RECORD, "c"),
    NOTE(Group.RECORD, "n"),
    HOLD(Group.RECORD, "h"),
    RESOLVE(Group.RECORD, "r"),
    EDIT(Group.RECORD, "e"),
    SEND(Group.RECORD, "Ctrl Enter");

    /** Where it works. */
    public enum Group {
        EVERYWHERE,
        LIST,
        RECORD;

        public String text() {
            return "web.keys.group." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Group group;
    private final String key;

    Shortcut(Group group, String key) {
        this.group = group;
        this.key = key;
    }

    public Group group() {
        return group;
    }

    /** The key by default; several are separated by a blank. */
    public String key() {
        return key;
    }

    /** Whether a person may choose another one: single letters only. */
    public boolean changeable() {
        return key.length() == 1 && Character.isLetter(key.charAt(0));
    }

    /** The key of its description. */
    public String text() {
        return "web.keys." + name().toLowerCase(Locale.ROOT);
    }

    public static List<Shortcut> of(Group group) {
        return Arrays.stream(values())
                .filter(shortcut -> shortcut.group == group)
                .toList();
    }
}
