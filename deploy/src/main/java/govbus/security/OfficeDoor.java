package govbus.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Somebody of a department's own office (共享工作机构) reviews entries and requests, and needs nothing else: no data, no
 * ledger, no running of the bus. Everybody else who has logged in passes; what they may do inside is the features' matter.
 */
final class OfficeDoor implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String OFFICE = "ROLE_office";
    private static final Set<String> STAFF =
            Set.of("ROLE_engineer", "ROLE_operator", "ROLE_approver", "ROLE_auditor", "ROLE_admin", "ROLE_department");

    /** Cases, their clocks, and the entries that they are about. */
    private static final List<Pattern> ACTING = patterns(
            "/session",
            "/(requests|verifications|disputes|demands|collections|notices)(/.*)?",
            "/resources/[^/]+/[^/]+/(moves|draft)");

    private static final List<Pattern> READING = patterns(
            "/(tasks|states|acts|departments|matters|connections|classification)",
            "/(calendar|clocks)/.*",
            "/resources",
            "/resources/[^/]+/[^/]+(/(schema|openapi|asyncapi|life|versions/[^/]+))?");

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> caller, RequestAuthorizationContext context) {
        Authentication known = caller.get();
        boolean in = known != null
                && known.isAuthenticated()
                && !(known instanceof AnonymousAuthenticationToken)
                && (!isOnlyOfAnOffice(known) || isOfCases(context.getRequest()));
        return new AuthorizationDecision(in);
    }

    private static boolean isOnlyOfAnOffice(Authentication caller) {
        List<String> roles = caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return roles.contains(OFFICE) && roles.stream().noneMatch(STAFF::contains);
    }

    private static boolean isOfCases(HttpServletRequest request) {
        String path = request.getServletPath();
        return matches(ACTING, path) || ("GET".equals(request.getMethod()) && matches(READING, path));
    }

    private static boolean matches(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static List<Pattern> patterns(String... below) {
        return List.of(below).stream()
                .map(path -> Pattern.compile("/api/v1" + path))
                .toList();
    }
}
