package govbus.exchange.reading;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Matter;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The one grant that a question is asked under (R7: request number and purpose). */
final class ReadGrants {
    private final CatalogSnapshot catalog;
    private final LocalDate today;

    ReadGrants(CatalogSnapshot catalog, LocalDate today) {
        this.catalog = catalog;
        this.today = today;
    }

    /** @throws Refusal when no grant in force covers the caller, the request, the matter or the items */
    Subscription of(Resource resource, ReadQuestion question, String caller) {
        if (!resource.state().flows()) {
            throw new Refusal(
                    RefusalCode.RESOURCE_SUSPENDED,
                    "该资源未发布或已停用 / not in force: " + resource.state().word());
        }
        List<Subscription> inForce = catalog.subscriptionsTo(resource.name()).stream()
                .filter(one -> one.subscriber().equals(caller) && one.inForce(today))
                .toList();
        if (inForce.isEmpty()) {
            throw new Refusal(RefusalCode.NOT_SUBSCRIBED, "未获该资源的使用授权 / no grant of this resource is in force");
        }
        List<Subscription> fitting = inForce.stream()
                .filter(one -> isOf(one, question.request()) && covers(one, question.matter()))
                .toList();
        if (fitting.isEmpty()) {
            throw new Refusal(
                    RefusalCode.PURPOSE_NOT_GRANTED,
                    "申请编号或事项不在授权范围内 / the request number or the matter is not what was granted",
                    Map.of("granted", inForce.stream().map(ReadGrants::told).toList()));
        }
        if (fitting.size() > 1) {
            throw new Refusal(
                    RefusalCode.QUERY_INVALID,
                    "有多项授权, 请注明申请编号 request / several grants: say under which request",
                    Map.of("granted", fitting.stream().map(ReadGrants::told).toList()));
        }
        Subscription grant = fitting.get(0);
        List<String> wanted = question.items() == null ? List.of() : question.items();
        if (!grant.items().containsAll(wanted)) {
            throw new Refusal(
                    RefusalCode.NOT_SUBSCRIBED,
                    "所查信息项未全部授权 / not all of these items are granted: " + String.join(", ", grant.items()));
        }
        return grant;
    }

    private static boolean isOf(Subscription grant, String request) {
        return request == null || request.equals(grant.request()) || request.equals(grant.name());
    }

    private boolean covers(Subscription grant, String matter) {
        return grant.matters().isEmpty()
                || matter != null
                        && (grant.matters().contains(matter)
                                || catalog.matters().values().stream()
                                        .filter(one -> matter.equals(one.name()) || matter.equals(one.code()))
                                        .anyMatch(one -> isGranted(grant, one)));
    }

    private static boolean isGranted(Subscription grant, Matter matter) {
        return grant.matters().contains(matter.name()) || grant.matters().contains(matter.code());
    }

    private static Map<String, Object> told(Subscription grant) {
        return Map.of(
                "request",
                grant.request() == null ? grant.name() : grant.request(),
                "purpose",
                grant.purpose() == null ? "" : grant.purpose(),
                "matters",
                grant.matters());
    }
}
