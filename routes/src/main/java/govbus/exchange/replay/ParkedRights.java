package govbus.exchange.replay;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Subscription;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see and handle parked rows: a department those of the resources that it provides and of the subscriptions that
 * it receives; operators and engineers all; other staff look only.
 */
@Component
class ParkedRights {

    private final Catalog catalog;
    private final JdbcClient jdbc;

    ParkedRights(Catalog catalog, JdbcClient jdbc) {
        this.catalog = catalog;
        this.jdbc = jdbc;
    }

    /** Names of the subscriptions that the caller may see. */
    Set<String> seen(HttpServletRequest request) {
        return catalog.current().subscriptions().values().stream()
                .filter(subscription -> isOwnOrStaff(subscription, request))
                .map(Subscription::name)
                .collect(Collectors.toSet());
    }

    /** Refuses who may not see. A subscription that is not in the catalogue is seen by staff only. */
    void maySee(String subscription, HttpServletRequest request) {
        Subscription known = catalog.current().subscriptions().get(subscription);
        if (known == null ? isDepartment(request) : !isOwnOrStaff(known, request)) {
            throw new Refusal(
                    RefusalCode.NOT_ALLOWED, "只有提供方、使用方和平台人员可以查看 / for the provider, the subscriber and staff");
        }
    }

    void mayHandle(String subscription, HttpServletRequest request) {
        maySee(subscription, request);
        if (!isDepartment(request) && !request.isUserInRole("operator") && !request.isUserInRole("engineer")) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只可查看 / may look only");
        }
    }

    /** Refuses numbers that are not rows of this subscription's form in force. */
    void mayName(String subscription, List<Long> ids, HttpServletRequest request) {
        if (ids == null) {
            return;
        }
        List<Named> named =
                jdbc.sql("""
                        select p.subscription, d.generation is not null as in_force from exchange.parked p
                        left join exchange.delivery d using (subscription, generation, partition) where p.id = any(?)
                        """).param(ids.toArray(Long[]::new)).query(Named.class).list();
        named.stream().map(Named::subscription).distinct().forEach(other -> maySee(other, request));
        if (named.size() < Set.copyOf(ids).size()
                || !named.stream().allMatch(one -> one.subscription().equals(subscription))) {
            throw new Refusal(
                    RefusalCode.ENTRY_UNKNOWN, "ids: 含有不属于该授权的编号 / some are not parked rows of this subscription");
        }
        if (!named.stream().allMatch(Named::inForce)) {
            throw new Refusal(
                    RefusalCode.SUBSCRIPTION_NOT_IN_FORCE,
                    "ids: 含有授权变更以前的记录 / some belong to an earlier form of the subscription");
        }
    }

    private record Named(String subscription, boolean inForce) {}

    private boolean isOwnOrStaff(Subscription subscription, HttpServletRequest request) {
        String name = request.getUserPrincipal().getName();
        return !isDepartment(request)
                || subscription.subscriber().equals(name)
                || subscription.resource().startsWith(name + "/");
    }

    private static boolean isDepartment(HttpServletRequest request) {
        return request.isUserInRole("department");
    }
}
