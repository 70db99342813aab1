package govbus.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Which addresses are the console's: every one that does not belong to an interface. */
public final class ConsolePaths {
    private static final Set<String> INTERFACES = Set.of(
            "api", "oauth2", "actuator", "v3", "swagger-ui", "swagger-ui.html", "error", "webjars", ".well-known");

    private ConsolePaths() {}

    /** Whether a request asks for a page, a script or a picture of the console. */
    public static boolean isPage(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod()) && isPage(request.getServletPath());
    }

    static boolean isPage(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        int slash = relative.indexOf('/');
        return !INTERFACES.contains(slash < 0 ? relative : relative.substring(0, slash));
    }
}
