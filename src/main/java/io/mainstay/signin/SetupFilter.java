package io.mainstay.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads everybody to the set-up page as long as there is no administrator. */
final class SetupFilter extends OncePerRequestFilter {

    private final Setup setup;
    private final FilterProblems problems;

    SetupFilter(Setup setup, FilterProblems problems) {
        this.setup = setup;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/setup")
                || path.startsWith("/actuator/health")
                || Paths.isAsset(request)
                || !setup.isNeeded();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Paths.isApi(request))
            problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, "There is no administrator yet; open /setup.");
        else response.sendRedirect("/setup");
    }
}
