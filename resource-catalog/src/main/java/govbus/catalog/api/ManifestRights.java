package govbus.catalog.api;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Engineers write everything; a department writes what is its own. What it grants, it grants by agreeing to a request. */
@Component
class ManifestRights {
    private static final Set<Kind> OWNED = Set.of(Kind.SYSTEM, Kind.CONNECTION, Kind.RESOURCE, Kind.SOURCE);

    /** @throws Refusal when the caller may not write one of them */
    void requireWrite(Caller caller, List<Manifest> manifests) {
        for (Manifest manifest : manifests) {
            requireWrite(caller, Kind.of(manifest.kind()).orElse(null), manifest.name());
        }
        if (manifests.isEmpty() && !caller.engineer() && !caller.department()) {
            throw Caller.notAllowed();
        }
    }

    void requireRemove(Caller caller, EntryKey key) {
        requireWrite(caller, key.kind(), key.name());
    }

    private static void requireWrite(Caller caller, Kind kind, String name) {
        if (caller.engineer()) {
            return;
        }
        if (!caller.department()) {
            throw Caller.notAllowed();
        }
        if (kind == Kind.SUBSCRIPTION) {
            throw new Refusal(
                    RefusalCode.GRANT_BY_REQUEST_ONLY,
                    "使用授权由申请审核产生和撤销 / a grant comes and goes with a use request, POST /api/v1/requests: " + name);
        }
        if (kind == null || !OWNED.contains(kind) || !name.startsWith(caller.name() + "/")) {
            throw new Refusal(
                    RefusalCode.GRANT_NOT_OWNER, "部门只能登记自己的资源 / a department registers its own only: " + name);
        }
    }
}
