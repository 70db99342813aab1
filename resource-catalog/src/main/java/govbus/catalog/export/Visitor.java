package govbus.catalog.export;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/** Who reads: everybody who has logged in reads the catalogue; a department sees of subscriptions its own only, its office none. */
record Visitor(String name, boolean department) {

    static Visitor of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            throw new Refusal(RefusalCode.UNAUTHENTICATED, "请先登录 / log in first");
        }
        return new Visitor(principal.getName(), request.isUserInRole("department") || request.isUserInRole("office"));
    }

    /** The department whose subscriptions are shown; {@code null} for all. */
    String only() {
        return department ? name : null;
    }
}
