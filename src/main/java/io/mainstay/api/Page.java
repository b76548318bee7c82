package io.mainstay.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page of a list that a request asks for: {@code limit} rows after {@code cursor}. The answer's {@code Link} header
 * leads to the next and the previous page; a cursor stays valid while rows are added.
 *
 * @param cursor opaque; null for the first page
 */
public record Page(int limit, @Nullable String cursor, HttpServletRequest request) {

    private static final int MOST = 1000;

    /** More would not fit into the headers of an answer; the body names the next page too. */
    private static final int LONGEST_LINK = 4_000;

    /** @throws ProblemException (400) if limit is no number from 1 to 1000 */
    public static Page of(HttpServletRequest request, int defaultLimit) {
        String limit = request.getParameter("limit");
        String cursor = request.getParameter("cursor");
        return new Page(limit == null ? defaultLimit : limit(limit), cursor, request);
    }

    /** Pages a list that is at hand as a whole, by a key that ascends. */
    public <T> ResponseEntity<JsonNode> answer(
            List<T> all, Function<T, Integer> key, Function<List<T>, List<JsonNode>> json) {
        int after = cursor == null ? Integer.MIN_VALUE : number(cursor);
        List<T> rows = new ArrayList<>();
        for (T one : all) if (key.apply(one) > after && rows.size() <= limit) rows.add(one);
        boolean more = rows.size() > limit;
        if (more) rows.removeLast();
        String next = more ? key.apply(rows.getLast()).toString() : null;
        return answer(json.apply(rows), null, next);
    }

    public ResponseEntity<JsonNode> answer(List<JsonNode> items, @Nullable String previous, @Nullable String next) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("items").addAll(items);
        body.put("next", next == null ? null : url(next));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        List<String> links = new ArrayList<>();
        if (previous != null) links.add("<" + url(previous) + ">; rel=\"prev\"");
        if (next != null) links.add("<" + url(next) + ">; rel=\"next\"");
        String link = String.join(", ", links);
        if (!link.isEmpty() && link.length() <= LONGEST_LINK) answer.header(HttpHeaders.LINK, link);
        return answer.body(body);
    }

    private String url(String toCursor) {
        Map<String, String[]> parameters = new TreeMap<>(request.getParameterMap());
        parameters.put("cursor", new String[] {toCursor});
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> {
            for (String value : values) pairs.add(encode(name) + "=" + encode(value));
        });
        return request.getRequestURI() + "?" + String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int limit(String text) {
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) throw new ProblemException(400, "bad_parameter", "limit");
        return limit;
    }

    private static int number(String cursor) {
        if (!cursor.matches("\\d{1,9}")) throw new ProblemException(400, "bad_parameter", "cursor");
        return Integer.parseInt(cursor);
    }
}
