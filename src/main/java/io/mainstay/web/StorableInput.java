package io.mainstay.web;

import io.mainstay.record.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses every parameter, of an address or a form, that holds the character zero, which no text of the database can:
 * here, so that no handler has to think of it. JSON is read by {@code api}, which refuses it at the field.
 */
@Configuration(proxyBeanMethods = false)
class StorableInput implements WebMvcConfigurer, HandlerInterceptor {

    private static final ErrorPage REFUSED = new ErrorPage(
            HttpServletResponse.SC_BAD_REQUEST, List.of(Refusal.Reason.of("refusal.control_character")), null);

    private final ObjectProvider<ErrorPages> errors;

    StorableInput(ObjectProvider<ErrorPages> errors) {
        this.errors = errors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (isStorable(request)) return true;
        errors.getObject().show(REFUSED, request, response);
        return false;
    }

    private static boolean isStorable(HttpServletRequest request) {
        for (String[] values : request.getParameterMap().values())
            for (String value : values) if (value.indexOf('\0') >= 0) return false;
        return true;
    }
}
