package govbus.ledger;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Who may read the ledger: a department the lines of its own resources, the platform's staff all. */
@Component
class LedgerReaders {

    private final Catalog catalog;

    LedgerReaders(Catalog catalog) {
        this.catalog = catalog;
    }

    void mayRead(String resource, HttpServletRequest request) {
        if (!mayReadOf(resource, request)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只能追踪本部门的资源 / only for your own resources");
        }
    }

    /** @param resource {@code null} for all */
    boolean mayReadOf(String resource, HttpServletRequest request) {
        if (!request.isUserInRole("department")) {
            return true;
        }
        String caller = request.getUserPrincipal().getName();
        return resource != null
                && catalog.current()
                        .resource(resource)
                        .map(Resource::department)
                        .filter(caller::equals)
                        .isPresent();
    }
}
