package govbus.catalog.api;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Subscription;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Engineers write everything; a department writes what is its own, and grants nothing that is not. */
@Component
class ManifestRights {
    private static final Set<Kind> OWNED = Set.of(Kind.SYSTEM, Kind.CONNECTION, Kind.RESOURCE, Kind.SOURCE);

    private final Catalog catalog;

    ManifestRights(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @throws Refusal when the caller may not write one of them */
    void requireWrite(Caller caller, List<Manifest> manifests) {
        for (Manifest manifest : manifests) {
            Kind kind = Kind.of(manifest.kind()).orElse(null);
            String resource = manifest.tree().path("spec").path("resource").asString("");
            requireWrite(caller, kind, manifest.name(), resource);
        }
        if (manifests.isEmpty() && !caller.engineer() && !caller.department()) {
            throw Caller.notAllowed();
        }
    }

    void requireRemove(Caller caller, EntryKey key) {
        Subscription stored = catalog.current().subscriptions().get(key.name());
        requireWrite(caller, key.kind(), key.name(), stored == null ? "" : stored.resource());
    }

    /** @param resource of a subscription, the resource that it grants */
    private void requireWrite(Caller caller, Kind kind, String name, String resource) {
        if (caller.engineer()) {
            return;
        }
        if (!caller.department()) {
            throw Caller.notAllowed();
        }
        String own = caller.name() + "/";
        boolean allowed = kind == Kind.SUBSCRIPTION
                ? resource.startsWith(own) && !takesAnothers(name, own)
                : kind != null && OWNED.contains(kind) && name.startsWith(own);
        if (!allowed) {
            throw new Refusal(
                    RefusalCode.GRANT_NOT_OWNER,
                    "部门只能登记和授权自己的资源 / a department registers and grants its own only: " + name);
        }
    }

    private boolean takesAnothers(String name, String own) {
        Subscription stored = catalog.current().subscriptions().get(name);
        return stored != null && !stored.resource().startsWith(own);
    }
}
