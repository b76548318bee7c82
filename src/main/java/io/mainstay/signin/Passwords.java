package io.mainstay.signin;

import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Hashing with bcrypt, and which passwords are accepted. */
final class Passwords {

    /** 2^10 rounds: about 70 ms on the machine that the budgets are measured on. */
    private static final int STRENGTH = 10;

    private static final int SHORTEST = 10;
    /** What bcrypt reads at most. */
    private static final int LONGEST_BYTES = 72;

    /** Verified when there is no such account, so that it takes as long as a wrong password. */
    private static final String NOBODY = hash(Secrets.next());

    private Passwords() {}

    static String hash(String password) {
        return BCrypt.hashpw(password, BCrypt.gensalt(STRENGTH));
    }

    /** Takes equally long whether or not there is a hash. */
    static boolean matches(String password, @Nullable String hash) {
        boolean usable = bytes(password) <= LONGEST_BYTES;
        boolean equal = BCrypt.checkpw(usable ? password : "", hash == null ? NOBODY : hash);
        return equal && usable && hash != null;
    }

    /** @throws Refusal if the password is too short, too long or the user name */
    static void check(String password, String userName) {
        if (password.codePointCount(0, password.length()) < SHORTEST)
            throw refusal("signin.refusal.password_short", SHORTEST);
        if (bytes(password) > LONGEST_BYTES) throw refusal("signin.refusal.password_long", LONGEST_BYTES);
        String lower = password.toLowerCase(Locale.ROOT);
        boolean monotonous = password.chars().distinct().count() < 4;
        if (monotonous || lower.contains(userName.toLowerCase(Locale.ROOT)))
            throw refusal("signin.refusal.password_guessable");
    }

    private static Refusal refusal(String message, Object... arguments) {
        return new Refusal(Refusal.Kind.INVALID, new Reason("password", message, List.of(arguments)));
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
