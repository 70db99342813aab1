package govbus.security;

import govbus.catalog.RefusalCode;
import govbus.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Tells a caller who is not let in why, as a problem detail like every other refusal. */
final class CallerRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter problems;

    CallerRefusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof LockedException) {
            problems.write(
                    request, response, RefusalCode.TOO_MANY_REQUESTS, "too many failed log-ins; try again later");
            return;
        }
        // no Basic challenge: a browser would cover the console's own log-in page with a window
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(request, response, RefusalCode.UNAUTHENTICATED, "no valid credentials were presented");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        problems.write(request, response, RefusalCode.NOT_ALLOWED, "this caller may not do this");
    }
}
