package govbus.window;

import com.github.f4b6a3.uuid.UuidCreator;
import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.CertificateType;
import govbus.catalog.Matter;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Subscription;
import govbus.ledger.Entry;
import govbus.ledger.KeyHash;
import govbus.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fetches certificates: only through a subscription in force that covers the matter, and never without a ledger line. */
@Component
class CertificateDesk {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_CERTIFICATES = 200;

    private final Catalog catalog;
    private final WindowStore store;
    private final Ledger ledger;
    private final KeyHash hash;

    CertificateDesk(Catalog catalog, WindowStore store, Ledger ledger, KeyHash hash) {
        this.catalog = catalog;
        this.store = store;
        this.ledger = ledger;
        this.hash = hash;
    }

    CertificateAnswer fetch(CertificateRequest request, String caller) {
        CatalogSnapshot snapshot = catalog.current();
        CertificateType type = type(snapshot, request.type());
        Entry.Use use = new Entry.Use(caller, "用证 " + type.name(), request.matter(), request.caseNumber());
        Subscription subscription;
        try {
            subscription = covering(snapshot, type, request, caller);
        } catch (Refusal refusal) {
            ledger.write(
                    List.of(Entry.refused(type.resource(), use, refusal.code().word())));
            throw refusal;
        }
        List<WindowStore.Found> found = store.ofHolder(
                subscription.name(), request.holder().strip().toUpperCase(java.util.Locale.ROOT), MOST_CERTIFICATES);
        UUID receipt = UuidCreator.getTimeOrderedEpoch();
        long[] keys = found.stream()
                .mapToLong(one -> hash.of(type.resource(), one.key()))
                .toArray();
        // The line is there before the answer leaves: nobody reads without a trace.
        ledger.write(List.of(Entry.read(type.resource(), subscription.name(), receipt, found.size(), keys, use)));
        return new CertificateAnswer(
                found.stream()
                        .map(one ->
                                CertificateAnswer.Certificate.of(snapshot, type, subscription, request.holder(), one))
                        .toList(),
                receipt,
                Instant.now());
    }

    private static CertificateType type(CatalogSnapshot snapshot, String wanted) {
        return snapshot.certificateTypes().values().stream()
                .filter(type -> type.name().equals(wanted) || type.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该证照类型 / no such certificate type"));
    }

    private static Subscription covering(
            CatalogSnapshot snapshot, CertificateType type, CertificateRequest request, String caller) {
        List<Subscription> inForce = snapshot.subscriptionsTo(type.resource()).stream()
                .filter(subscription -> subscription.subscriber().equals(caller)
                        && subscription.delivery().adapter().equals("window")
                        && subscription.inForce(LocalDate.now(CHINA)))
                .toList();
        boolean published = snapshot.resource(type.resource())
                .filter(resource -> resource.state().flows())
                .isPresent();
        if (inForce.isEmpty() || !published) {
            throw new Refusal(RefusalCode.NOT_SUBSCRIBED, "未获该证照的使用授权 / no subscription in force for this certificate");
        }
        Matter matter = snapshot.matters().values().stream()
                .filter(one -> one.name().equals(request.matter()) || Objects.equals(one.code(), request.matter()))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.PURPOSE_NOT_GRANTED, "没有该事项 / no such matter"));
        return inForce.stream()
                .filter(one -> request.request() == null || request.request().equals(one.request()))
                .filter(one -> matter.certificates().contains(type.name()))
                .filter(one -> one.matters().isEmpty()
                        || one.matters().contains(matter.name())
                        || one.matters().contains(matter.code()))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(RefusalCode.PURPOSE_NOT_GRANTED, "该事项未获授权使用该证照 / not granted for this matter"));
    }
}
