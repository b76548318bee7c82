package io.mainstay.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** What the web server refuses by itself, before the application hears of it: a plain page, or problem+json. */
final class ServerErrors extends ErrorReportValve {

    private static final List<Integer> TOLD = List.of(400, 404, 405, 413, 414, 431, 503);

    private final MessageSource messages;
    private final JsonMapper json;

    ServerErrors(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        Locale language = request.getLocale().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        String key = "web.server_error." + (TOLD.contains(status) ? status : status < 500 ? 400 : 500);
        String said = messages.getMessage(key, null, language);
        try {
            String path = String.valueOf(request.getRequestURI());
            boolean program = path.startsWith("/api/") || path.startsWith("/v2/");
            response.setContentType(program ? "application/problem+json" : "text/html");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            Writer writer = response.getReporter();
            if (writer == null) return; // the answer has begun already
            writer.write(program ? problem(status, said) : page(status, said, language));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The client is gone", e);
        }
    }

    private String problem(int status, String said) {
        return json.createObjectNode()
                .put("type", "about:blank")
                .put("title", said)
                .put("status", status)
                .toString();
    }

    private static String page(int status, String said, Locale language) {
        return """
                <!doctype html><html lang="%s"><meta charset="utf-8"><title>%d</title>\
                <h1>%s</h1><p><a href="/">Mainstay</a></p></html>
                """.formatted(language.getLanguage(), status, HtmlUtils.htmlEscape(said));
    }
}
