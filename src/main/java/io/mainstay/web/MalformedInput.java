package io.mainstay.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Parameters that cannot be decoded, such as octets that are no UTF-8, are a fault of whoever sent them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MalformedInput extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException e) {
            if (!(e.getCause() instanceof InvalidParameterException malformed)) throw e;
            refuse(malformed, response);
        } catch (InvalidParameterException e) {
            refuse(e, response);
        }
    }

    private static void refuse(InvalidParameterException malformed, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) response.sendError(malformed.getErrorCode());
    }
}
