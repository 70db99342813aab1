package govbus.catalog.api;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.function.Predicate;

/**
 * Who is calling.
 *
 * @param worksFor whether the caller is of a department's own office
 */
record Caller(String name, boolean engineer, boolean department, boolean reader, Predicate<String> worksFor) {

    static Caller of(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            throw new Refusal(RefusalCode.UNAUTHENTICATED, "请先登录 / log in first");
        }
        boolean engineer = request.isUserInRole("engineer") || request.isUserInRole("admin");
        boolean person = engineer
                || request.isUserInRole("operator")
                || request.isUserInRole("approver")
                || request.isUserInRole("auditor");
        return new Caller(
                principal.getName(),
                engineer,
                request.isUserInRole("department"),
                person,
                department -> request.isUserInRole("office:" + department));
    }

    /** What was never published is for its own department, and for the platform's people. */
    boolean sees(Resource resource) {
        return !resource.state().unpublished()
                || reader
                || (department && name.equals(resource.department()))
                || worksFor.test(resource.department());
    }

    /** Manifests name hosts, users and grants: for the people who run the bus, not for every department. */
    void requireReader() {
        if (!reader) {
            throw notAllowed();
        }
    }

    void requireEngineer() {
        if (!engineer) {
            throw notAllowed();
        }
    }

    static Refusal notAllowed() {
        return new Refusal(RefusalCode.NOT_ALLOWED, "当前用户无此权限 / not allowed for this caller");
    }
}
