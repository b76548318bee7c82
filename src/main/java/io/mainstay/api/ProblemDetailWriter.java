package io.mainstay.api;

import io.mainstay.record.Refusal.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes errors as problem+json, in the language of whoever asked. */
@Component
public class ProblemDetailWriter {

    private static final String STALE = "refusal.stale";

    private final MessageSource messages;
    private final JsonMapper json;

    ProblemDetailWriter(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** An error that the status alone tells. */
    public void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(ProblemResolver.byStatus(status), request, response);
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = json.writeValueAsBytes(body(problem, request));
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private ObjectNode body(Problem problem, HttpServletRequest request) {
        Locale language = ApiLanguage.of(request);
        ObjectNode body = json.createObjectNode();
        body.put("type", "/api#" + problem.code());
        body.put("title", text("api.problem." + problem.code(), language));
        body.put("status", problem.status());
        body.put("detail", text(problem.detail(), language));
        body.put("code", problem.code());
        body.put("instance", request.getRequestURI());
        body.put("request_id", RequestFilter.idOf(request));
        var errors = body.putArray("errors");
        for (Reason reason : problem.errors()) error(reason, language, errors.addObject());
        return body;
    }

    private void error(Reason reason, Locale language, ObjectNode to) {
        if (reason.field() != null) to.put("field", reason.field());
        to.put("code", code(reason.message()));
        to.put("message", text(reason, language));
        if (reason.message().equals(STALE) && reason.arguments().size() == 2) {
            to.put("current", reason.arguments().get(0).toString());
            to.put("wanted", reason.arguments().get(1).toString());
        }
    }

    /** The stable part of a message key: {@code incident.refusal.close_code_required} is {@code close_code_required}. */
    private static String code(String message) {
        int refusal = message.indexOf("refusal.");
        if (refusal >= 0) return message.substring(refusal + "refusal.".length());
        return message.substring(message.lastIndexOf('.') + 1);
    }

    private String text(Reason reason, Locale language) {
        String text = messages.getMessage(reason.message(), reason.arguments().toArray(), null, language);
        return text == null ? code(reason.message()).replace('_', ' ') : text;
    }

    private String text(String key, Locale language) {
        return text(Reason.of(key), language);
    }
}
