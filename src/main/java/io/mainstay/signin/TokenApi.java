package io.mainstay.signin;

import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.api.Property;
import io.mainstay.api.Shape;
import io.mainstay.record.Coded;
import io.mainstay.record.FieldType;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One's own API tokens. A program gives no scope that it does not have. */
@ApiResource("/api/v1/tokens")
class TokenApi {

    private static final Property<String> NAME = Property.required("name", new FieldType.Text(100, false));
    private static final Property<String> SCOPES = Property.required("scopes", new FieldType.Text(100, false));
    private static final Property<Instant> EXPIRES = Property.of("expires", new FieldType.Moment());
    static final Shape INPUT = Shape.of("TokenInput", NAME, SCOPES, EXPIRES);

    private final Tokens tokens;

    TokenApi(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    JsonNode list(SignedIn who) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("items")
                .addAll(tokens.of(who.viewer().personId()).stream()
                        .map(TokenApi::json)
                        .toList());
        return answer;
    }

    /** The answer holds the token itself, this once. {@code scopes} are separated by blanks. */
    @PostMapping
    ResponseEntity<JsonNode> create(Body body, SignedIn who) {
        Given given = body.as(INPUT);
        Set<TokenScope> scopes = scopes(given.text(SCOPES), who);
        Tokens.Issued issued = tokens.create(who.viewer(), given.text(NAME), scopes, given.get(EXPIRES));
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("id", issued.id().toString())
                .put("token", issued.secret());
        return ResponseEntity.created(URI.create("/api/v1/tokens/" + issued.id()))
                .body(answer);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<JsonNode> revoke(@PathVariable UUID id, SignedIn who) {
        tokens.revoke(who.viewer().personId(), id);
        return ResponseEntity.noContent().build();
    }

    private static Set<TokenScope> scopes(String text, SignedIn who) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        for (String code : text.strip().split("\\s+")) {
            TokenScope scope = scope(code);
            if (scope == null || !who.allows(scope))
                throw new Refusal(Refusal.Kind.INVALID, new Reason("scopes", "signin.refusal.scope", List.of(code)));
            scopes.add(scope);
        }
        return scopes;
    }

    private static @Nullable TokenScope scope(String code) {
        try {
            return Coded.parse(TokenScope.class, code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static JsonNode json(Token token) {
        Instant expires = token.expiresAt();
        Instant used = token.lastUsedAt();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", token.id().toString())
                .put("name", token.name())
                .put(
                        "scopes",
                        String.join(
                                " ",
                                token.scopes().stream().map(TokenScope::code).toList()))
                .put("created", token.createdAt().toString())
                .put("expires", expires == null ? null : expires.toString())
                .put("last_used", used == null ? null : used.toString());
    }
}
