package govbus.library.reading;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Library;
import govbus.catalog.LibraryResources;
import govbus.catalog.Matter;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Subscription;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What whom is shown of a library, by the catalogue in force now. */
@Component
public class Sights {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Catalog catalog;

    Sights(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @throws Refusal {@code entry-unknown} */
    public Library library(String name) {
        Library library = catalog.current().libraries().get(name);
        if (library == null) {
            throw new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该基础库 / no such library: " + name);
        }
        return library;
    }

    /**
     * The sight of a reader for a purpose.
     *
     * @param matter {@code null} for none
     * @throws Refusal {@code not-subscribed}, {@code purpose-not-granted}
     */
    public Sight of(Library library, Reader reader, String purpose, String matter) {
        return of(library, reader, purpose, matter, null);
    }

    /** The sight of a question: under the request that it names, or all that the reader was granted. */
    Sight of(Library library, Reader reader, Question question) {
        return of(library, reader, question.purpose(), question.matter(), question.request());
    }

    private Sight of(Library library, Reader reader, String purpose, String matter, String request) {
        CatalogSnapshot snapshot = catalog.current();
        String resource = LibraryResources.GOLDEN + library.name();
        if (!reader.department()) {
            return new StaffSight(snapshot.resource(resource).orElseThrow(), purpose != null && !purpose.isBlank());
        }
        List<Subscription> inForce = grants(library, reader);
        if (inForce.isEmpty()) {
            throw new Refusal(RefusalCode.NOT_SUBSCRIBED, "未获该基础库的使用授权 / no subscription to this library is in force");
        }
        List<Subscription> fitting = inForce.stream()
                .filter(one -> request == null || request.equals(one.request()) || request.equals(one.name()))
                .filter(one -> covers(one, matter, snapshot))
                .toList();
        if (fitting.isEmpty()) {
            throw new Refusal(
                    RefusalCode.PURPOSE_NOT_GRANTED,
                    request == null
                            ? "该授权限于特定事项,请填写所办事项 / granted for certain matters only: name the matter"
                            : "申请编号或事项不在授权范围内 / the request number or the matter is not what was granted");
        }
        return new GrantedSight(fitting);
    }

    /** A department's subscriptions to a library that are in force, whatever the matter. */
    public List<Subscription> grants(Library library, Reader reader) {
        LocalDate today = LocalDate.now(CHINA);
        return catalog.current().subscriptionsTo(LibraryResources.GOLDEN + library.name()).stream()
                .filter(one -> one.subscriber().equals(reader.name()) && one.inForce(today))
                .toList();
    }

    private static boolean covers(Subscription grant, String matter, CatalogSnapshot snapshot) {
        return grant.matters().isEmpty()
                || (matter != null
                        && (grant.matters().contains(matter)
                                || snapshot.matters().values().stream()
                                        .filter(one -> isCalled(one, matter))
                                        .anyMatch(one -> grant.matters().contains(one.name())
                                                || grant.matters().contains(one.code()))));
    }

    private static boolean isCalled(Matter matter, String word) {
        return word.equals(matter.name()) || word.equals(matter.code());
    }
}
