package govbus.quality;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may handle quarantined records: the department that provides the resource, operators and engineers. */
@Component
class QuarantineRights {

    private final JdbcClient jdbc;

    QuarantineRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses all when one of them is another department's; unknown numbers are answered one by one. */
    void mayHandle(List<Long> ids, HttpServletRequest request) {
        if (isHandlingStaff(request)) {
            return;
        }
        jdbc.sql("select distinct resource from quality.quarantine where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query(String.class)
                .list()
                .forEach(resource -> mayHandle(resource, request));
    }

    void mayHandle(String resource, HttpServletRequest request) {
        if (!isHandlingStaff(request) && !isOwn(resource, request)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只有提供部门或运维人员可以处理 / for the provider or an operator");
        }
    }

    /** The provider's own people: to them its sensitive values are no secret. */
    boolean isOwn(String resource, HttpServletRequest request) {
        String department = departmentOf(request);
        return department != null && resource != null && resource.startsWith(department + "/");
    }

    private static boolean isHandlingStaff(HttpServletRequest request) {
        return request.isUserInRole("operator") || request.isUserInRole("engineer");
    }

    /** The caller's department; {@code null} for the platform's staff. */
    static String departmentOf(HttpServletRequest request) {
        return request.isUserInRole("department") ? request.getUserPrincipal().getName() : null;
    }

    static Refusal unknown() {
        return new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该待处理记录 / no such record is waiting");
    }
}
