package io.mainstay.api.reference;

/** What the description says about the API as a whole; in English, as all of the description. */
final class OpenApiTexts {

    static final String INTRODUCTION = """
            The product's own REST API. Everything goes through the same rules and the same access as the pages: what \
            you may not see does not exist (404).

            **Signing in.** `Authorization: Bearer <token>` with an API token from your profile, or Basic with user \
            name and password. A token's scopes (read, write, admin) limit it further.

            **Values.** Choices are `{"code", "label"}`: codes are stable, labels follow `Accept-Language` (en, de), \
            else your account. References are `{"id", "name"}`; tickets `{"id", "number"}`. On input a choice is its \
            code, its name in lower case, or such an object; a reference is an id, a user name, a name, a ticket \
            number, or such an object. Instants are RFC 3339; answers are in UTC. No value is null. Custom fields are \
            under `custom`. An unknown field is an error (422), never ignored.

            **Errors** are `application/problem+json` (RFC 9457) with a stable `code`, one entry in `errors` for each \
            input at fault, and the request's id (`X-Request-Id`), which is also in the log.

            **Versions.** A record's ETag is its version. A PATCH with `If-Match` is refused (412) only if a field \
            that it changes was changed since that version; both values are told. A verb with `If-Match` is refused \
            likewise if the state (or, for an assignment, team or assignee) was changed.

            **Idempotency.** A write with an `Idempotency-Key` is carried out once; the same request with the same \
            key gets the stored answer for 24 hours, marked `Idempotent-Replayed: true`. Refused requests are not \
            stored.

            **Lists** are in pages: `limit` and `cursor`; the `Link` header leads on. Rows that are added meanwhile \
            neither repeat nor hide others.

            **Limits** are counted for each account and node, 60,000 requests a minute unless configured otherwise; \
            beyond is 429 with `Retry-After`. A JSON body has at most 1,000,000 bytes.""";

    static final String IDEMPOTENCY = "Up to 255 visible ASCII characters; carried out once in 24 hours.";
    static final String IF_MATCH = "The ETag that you saw: refuses changes of fields that others changed since.";
    static final String IF_NONE_MATCH = "The ETag that you have: nothing is sent if it is still the version (304).";
    static final String LANGUAGE = "en or de, for labels and messages.";

    private OpenApiTexts() {}

    static String status(int status) {
        return switch (status) {
            case 400 -> "The request cannot be understood: malformed JSON (with its place), a bad parameter";
            case 401 -> "Not signed in";
            case 403 -> "Your roles or the token's scopes do not allow it";
            case 404 -> "There is none, or you may not see it";
            case 409 -> "The record's state does not allow it, or the idempotency key is in use";
            case 412 -> "Somebody else changed the same field since the version in If-Match";
            case 413 -> "The body is too large";
            case 415 -> "The body is not JSON";
            case 422 -> "Input that cannot be accepted, each named with its field";
            case 429 -> "Too many requests; see Retry-After";
            case 503 -> "The database cannot be reached; nothing was changed";
            default -> "Our fault; the request id finds it in the log";
        };
    }
}
