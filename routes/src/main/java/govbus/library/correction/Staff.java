package govbus.library.correction;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** Who of the data authority's people may look, and who may decide. */
public final class Staff {

    private Staff() {}

    /** @throws Refusal for a department */
    public static String mayLook(HttpServletRequest request) {
        if (request.isUserInRole("department")) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "仅供数据主管部门人员 / for the data authority's staff");
        }
        return request.getUserPrincipal().getName();
    }

    /** @throws Refusal for a department, and for those who only look on */
    public static String mayDecide(HttpServletRequest request) {
        String name = mayLook(request);
        if (Stream.of("approver", "operator", "engineer", "admin").noneMatch(request::isUserInRole)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "须由审批、运维或集成人员处理 / for approvers, operators and engineers");
        }
        return name;
    }
}
