package govbus.catalog.casework;

import govbus.catalog.Offices;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/**
 * Who acts.
 *
 * @param name how the person or the department's system logged in
 * @param department the department acted for; {@code null} for people of the authority
 * @param system whether it is a department's own system, which speaks for its department
 * @param authority whether the person decides for the sharing authority
 * @param engineer whether the person may act for any department, which is recorded
 * @param reader whether the person sees all cases
 */
public record Party(
        String name, String department, boolean system, boolean authority, boolean engineer, boolean reader) {

    static Party of(HttpServletRequest request, Offices offices) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            throw new Refusal(RefusalCode.UNAUTHENTICATED, "请先登录 / log in first");
        }
        boolean system = request.isUserInRole("department");
        boolean authority = request.isUserInRole("approver");
        boolean engineer = request.isUserInRole("engineer") || request.isUserInRole("admin");
        boolean reader = authority || engineer || request.isUserInRole("auditor") || request.isUserInRole("operator");
        String department = system
                ? principal.getName()
                : offices.departmentOf(principal.getName()).orElse(null);
        return new Party(principal.getName(), department, system, authority, engineer, reader && department == null);
    }

    /** Whether the party may act for a department. */
    public boolean actsFor(String wanted) {
        return wanted != null && (wanted.equals(department) || engineer);
    }

    public static Refusal notAllowed(String why) {
        return new Refusal(RefusalCode.NOT_ALLOWED, why);
    }
}
