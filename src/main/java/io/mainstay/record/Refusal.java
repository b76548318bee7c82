package io.mainstay.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not carried out, as the user's fault or state of the record: categorised once, shown alike on a
 * page (at the field), in the API (problem+json) and in the log. Texts are message keys with arguments.
 */
public final class Refusal extends RuntimeException {

    /** What kind of refusal; each has one HTTP status. */
    public enum Kind {
        /** Values that cannot be accepted: 422. */
        INVALID(422),
        /** The viewer may see the record but may not do this: 403. */
        FORBIDDEN(403),
        /** There is no such record, or the viewer may not know of it: 404. */
        NOT_FOUND(404),
        /** The record's state does not allow it: 409. */
        NOT_NOW(409),
        /** Somebody else changed the same field meanwhile: 409 on a page, 412 under If-Match. */
        STALE(409);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * One reason.
     *
     * @param field the name of the field at fault, or null if it is the whole request
     * @param message a message key, e.g. {@code incident.refusal.close_code_required}
     * @param arguments arguments of the message
     */
    public record Reason(@Nullable String field, String message, List<Object> arguments) {
        public static Reason at(Field<?> field, String message, Object... arguments) {
            return new Reason(field.name(), message, List.of(arguments));
        }

        public static Reason of(String message, Object... arguments) {
            return new Reason(null, message, List.of(arguments));
        }
    }

    private final Kind kind;
    private final transient List<Reason> reasons;

    public Refusal(Kind kind, List<Reason> reasons) {
        super(kind + " " + reasons, null, false, false);
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    public Refusal(Kind kind, Reason reason) {
        this(kind, List.of(reason));
    }

    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, Reason.of("refusal.not_found"));
    }

    public static Refusal forbidden(String message, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, Reason.of(message, arguments));
    }

    public static Refusal notNow(String message, Object... arguments) {
        return new Refusal(Kind.NOT_NOW, Reason.of(message, arguments));
    }

    public static Refusal invalid(Field<?> field, String message, Object... arguments) {
        return new Refusal(Kind.INVALID, Reason.at(field, message, arguments));
    }

    public Kind kind() {
        return kind;
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
