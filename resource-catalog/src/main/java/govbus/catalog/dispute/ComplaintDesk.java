package govbus.catalog.dispute;

import govbus.catalog.Catalog;
import govbus.catalog.Resource;
import govbus.catalog.casework.Acts;
import govbus.catalog.casework.CaseDesk;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CaseStore;
import govbus.catalog.casework.FormProblems;
import govbus.catalog.casework.Party;
import govbus.catalog.casework.Procedure;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens verifications, disputes and demands. */
@Component
class ComplaintDesk {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_ITEMS = 500;

    private final Catalog catalog;
    private final Verifications verifications;
    private final DisputeDesk disputes;
    private final DemandDesk demands;
    private final CaseDesk desk;
    private final CaseStore store;

    ComplaintDesk(
            Catalog catalog,
            Verifications verifications,
            DisputeDesk disputes,
            DemandDesk demands,
            CaseDesk desk,
            CaseStore store) {
        this.catalog = catalog;
        this.verifications = verifications;
        this.disputes = disputes;
        this.demands = demands;
        this.desk = desk;
        this.store = store;
    }

    CaseFile open(String kind, ComplaintForm form, Party party) {
        String raiser = form.department() == null ? party.department() : form.department();
        if (raiser == null || !party.actsFor(raiser)) {
            throw Party.notAllowed("只能代表本部门提出 / on behalf of one's own department only");
        }
        return switch (kind) {
            case "verification" -> verification(form, raiser, party);
            case "dispute" -> dispute(form, raiser, party);
            default -> demand(form, raiser, party);
        };
    }

    private CaseFile verification(ComplaintForm form, String raiser, Party party) {
        return store.get(verifications.raise(new Verifications.Doubt(
                form.resource(),
                form.key(),
                form.item(),
                form.heldValue(),
                form.suspectedValue(),
                form.evidence(),
                raiser,
                party.name())));
    }

    private CaseFile dispute(ComplaintForm form, String raiser, Party party) {
        FormProblems problems = new FormProblems();
        problems.text("/subject", form.subject(), "异议事项 what it is about");
        problems.text("/reason", form.reason(), "理由 why");
        Resource resource = catalog.current()
                .resource(form.resource() == null ? "" : form.resource())
                .orElse(null);
        if (resource == null) {
            problems.add(
                    "/resource",
                    form.resource(),
                    "reference-unknown",
                    "目录中的资源 / a resource of the catalogue",
                    "没有该资源 / no such resource");
        }
        problems.refuseIfAny();
        ObjectNode document = JSON.createObjectNode();
        document.put("subject", form.subject());
        document.put("reason", form.reason());
        document.put("request", form.request());
        return open(disputes, "dp", form.subject(), resource, raiser, party, document);
    }

    private CaseFile demand(ComplaintForm form, String raiser, Party party) {
        FormProblems problems = new FormProblems();
        problems.text("/subject", form.subject(), "需要什么数据 what data is wanted");
        problems.text("/reason", form.reason(), "用途和依据 what for, and on which basis");
        if (form.items() != null && form.items().size() > MOST_ITEMS) {
            problems.add("/items", null, "out-of-range", "<= " + MOST_ITEMS, "信息项过多 / too many items");
        }
        problems.refuseIfAny();
        ObjectNode document = JSON.createObjectNode();
        document.put("subject", form.subject());
        document.put("reason", form.reason());
        document.put("departmentAsked", form.departmentAsked());
        ArrayNode items = document.putArray("items");
        if (form.items() != null) {
            form.items().forEach(items::add);
        }
        return open(demands, "dm", form.subject(), null, raiser, party, document);
    }

    private CaseFile open(
            Procedure procedure,
            String prefix,
            String title,
            Resource resource,
            String raiser,
            Party party,
            ObjectNode document) {
        Instant now = Acts.now();
        String kind = procedure.table().kind();
        return desk.open(
                procedure,
                new CaseFile(
                        store.number(prefix, kind, now),
                        kind,
                        procedure.table().stages().get(0).word(),
                        title,
                        resource == null ? null : resource.name(),
                        raiser,
                        resource == null ? null : resource.department(),
                        party.name(),
                        now,
                        now,
                        1,
                        party.name(),
                        document));
    }
}
