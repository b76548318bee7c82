package io.mainstay.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@link Html}: the glue between Spring MVC and jte. A page is rendered in full before its first byte leaves. */
@Component
public class HtmlWriter implements HandlerMethodReturnValueHandler {

    /** Headers hold ASCII only. */
    private static final JsonMapper HEADER_JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final TemplateEngine engine;
    private final Pages pages;
    private final Flash flash;

    HtmlWriter(TemplateEngine engine, Pages pages, Flash flash) {
        this.engine = engine;
        this.pages = pages;
        this.flash = flash;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return type.getParameterType() == Html.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (value instanceof Html html && request != null && response != null) write(html, request, response);
    }

    /** Writes it as the answer to the request; for filters and others outside of Spring MVC. */
    public void write(Html html, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean part = request.getHeader("HX-Request") != null;
        String location = html.location();
        String template = html.template();
        if (location != null) {
            if (html.toast() != null) flash.give(html.toast(), request, response);
            response.setStatus(part ? HttpStatus.OK.value() : html.status().value());
            response.setHeader(part ? "HX-Redirect" : HttpHeaders.LOCATION, location);
            return;
        }
        Page page = pages.of(request, response);
        response.setStatus(html.status().value());
        if (html.toast() != null) announce(html.toast(), page.texts(), response);
        if (template == null) return;
        byte[] body = render(template, page, html.model());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.VARY, "HX-Request");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] render(String template, Page page, @Nullable Object model) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("p", page);
        if (model != null) parameters.put("m", model);
        engine.render(template + ".jte", parameters, output);
        return output.toByteArray();
    }

    private static void announce(Toast toast, Texts texts, HttpServletResponse response) {
        Map<String, Object> said = new HashMap<>();
        said.put("text", toast.in(texts));
        said.put("bad", toast.bad());
        if (toast.undo() != null) said.put("undo", toast.undo());
        response.setHeader("HX-Trigger", HEADER_JSON.writeValueAsString(Map.of("toast", said)));
    }
}
