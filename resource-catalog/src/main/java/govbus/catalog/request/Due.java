package govbus.catalog.request;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Resource;
import govbus.catalog.State;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseFile;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What is due with a request by the catalogue and the day: it ends, is held with its resource, starts, is reminded of. */
final class Due {
    static final Asked GONE = Asked.because("vanish", "授权已由清单移除 / removed by manifest");

    private static final Set<String> GRANTED = Set.of("agreed", "delivering", "active", "suspended");
    private static final int REMINDED_DAYS = 30;

    private final CatalogSnapshot catalog;
    private final LocalDate today;
    private final Predicate<CaseFile> delivered;

    /** @param delivered whether a granted request has had its first delivery */
    Due(CatalogSnapshot catalog, LocalDate today, Predicate<CaseFile> delivered) {
        this.catalog = catalog;
        this.today = today;
        this.delivered = delivered;
    }

    static boolean isGranted(CaseFile file) {
        return GRANTED.contains(file.state());
    }

    Optional<Asked> of(CaseFile file) {
        State resource = catalog.resource(file.resource()).map(Resource::state).orElse(State.OFFLINE);
        return isGranted(file) ? granted(file, resource) : lapsing(file, resource);
    }

    private Optional<Asked> granted(CaseFile file, State resource) {
        String until = BusMoves.until(file);
        if (!until.isEmpty() && LocalDate.parse(until).isBefore(today)) {
            return Optional.of(Asked.plain("expire"));
        }
        if (!catalog.subscriptions().containsKey(Provision.subscription(file))) {
            return Optional.of(GONE);
        }
        return lapsing(file, resource)
                .or(() -> following(file, resource))
                .or(() -> starting(file))
                .or(() -> reminding(file, until));
    }

    private static Optional<Asked> lapsing(CaseFile file, State resource) {
        return resource == State.OFFLINE
                ? Optional.of(Asked.because("lapse", "资源已下线 / the resource was taken offline"))
                : Optional.empty();
    }

    private static Optional<Asked> following(CaseFile file, State resource) {
        boolean stands = file.state().equals("suspended");
        if (!resource.flows() && !stands) {
            return Optional.of(Asked.because("hold", "资源已暂停 / the resource is suspended"));
        }
        return resource.flows() && stands && BusMoves.held(file)
                ? Optional.of(Asked.because("release", "资源已恢复 / the resource is in force again"))
                : Optional.empty();
    }

    private Optional<Asked> starting(CaseFile file) {
        if (file.state().equals("agreed")) {
            return Optional.of(Asked.plain("start"));
        }
        boolean first = file.state().equals("delivering") && delivered.test(file);
        return first ? Optional.of(Asked.plain("activate")) : Optional.empty();
    }

    /** Once for each last day. */
    private Optional<Asked> reminding(CaseFile file, String until) {
        boolean near = !until.isEmpty() && !LocalDate.parse(until).isAfter(today.plusDays(REMINDED_DAYS));
        return near && !BusMoves.reminded(file).equals(until)
                ? Optional.of(Asked.because("remind", until))
                : Optional.empty();
    }
}
