package io.mainstay.api;

import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import java.util.List;

/**
 * An error before it is written as problem+json (RFC 9457).
 *
 * @param code stable, for programs: {@code invalid}, {@code not_found}, {@code malformed_json}, …
 * @param detail what happened, as a message with its arguments
 * @param errors one for each input at fault; may be empty
 */
record Problem(int status, String code, Reason detail, List<Reason> errors) {

    static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, Reason.of("api.problem." + code + ".detail", arguments), List.of());
    }

    /** @param conditional whether the client sent If-Match, which makes a stale write a failed precondition */
    static Problem of(Refusal refusal, boolean conditional) {
        return switch (refusal.kind()) {
            case INVALID -> told("invalid", refusal);
            case FORBIDDEN -> single("forbidden", refusal);
            case NOT_FOUND -> of(404, "not_found");
            case NOT_NOW -> single("not_now", refusal);
            case STALE ->
                new Problem(conditional ? 412 : 409, "stale", Reason.of("api.problem.stale.detail"), refusal.reasons());
        };
    }

    private static Problem told(String code, Refusal refusal) {
        return new Problem(
                refusal.kind().status(), code, Reason.of("api.problem." + code + ".detail"), refusal.reasons());
    }

    /** A refusal with one reason that concerns no field is its own detail. */
    private static Problem single(String code, Refusal refusal) {
        Reason first = refusal.reasons().getFirst();
        boolean whole = refusal.reasons().size() == 1 && first.field() == null;
        return whole ? new Problem(refusal.kind().status(), code, first, refusal.reasons()) : told(code, refusal);
    }
}
