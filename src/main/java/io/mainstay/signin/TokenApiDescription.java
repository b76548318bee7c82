package io.mainstay.signin;

import static io.mainstay.api.Operation.delete;
import static io.mainstay.api.Operation.get;
import static io.mainstay.api.Operation.post;

import io.mainstay.api.ApiDescription;
import io.mainstay.api.Operation;
import java.util.List;
import org.springframework.stereotype.Component;

/** The resource of one's own tokens. */
@Component
class TokenApiDescription implements ApiDescription {

    private static final String ALL = "/api/v1/tokens";

    @Override
    public String tag() {
        return "Tokens";
    }

    @Override
    public int order() {
        return 9;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(ALL, "Your own API tokens").listing("Token"),
                post(ALL, "Make a token; the answer holds it, this once")
                        .taking(TokenApi.INPUT, "{\"name\": \"Nightly report\", \"scopes\": \"read\"}")
                        .creating("Token"),
                delete(ALL + "/{id}", "Revoke a token"));
    }
}
