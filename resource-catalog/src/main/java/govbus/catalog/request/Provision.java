package govbus.catalog.request;

import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.FormProblem;
import govbus.catalog.lifecycle.EntryChange;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import govbus.catalog.manifest.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the subscription that an approval is: in the same transaction, under the request's name, always the same. */
@Component
class Provision {
    private static final JsonMapper JSON = new JsonMapper();

    private final EntryChange entries;

    Provision(EntryChange entries) {
        this.entries = entries;
    }

    /** Problems that the catalogue and those who run it would find; nothing is changed. */
    List<FormProblem> rehearse(RequestForm form, String name, String consumer, String by) {
        Manifest manifest = manifest(form, Grant.of(form), new Names(name, "rehearsal", consumer), "published");
        return entries.plan(List.of(manifest), Set.of(), by).stream()
                .map(Provision::asked)
                .toList();
    }

    private static FormProblem asked(Problem problem) {
        String pointer = problem.pointer().replaceFirst("^/spec", "");
        return new FormProblem(pointer, problem.value(), problem.code(), problem.expected(), problem.message());
    }

    void grant(CaseFile file, RequestForm form, Grant grant, String by) {
        put(file, form, grant, "published", by);
    }

    void suspend(CaseFile file, RequestForm form, Grant grant, String by) {
        put(file, form, grant, "suspended", by);
    }

    private void put(CaseFile file, RequestForm form, Grant grant, String state, String by) {
        Names names = new Names(subscription(file), file.number(), file.raiser());
        entries.apply(List.of(manifest(form, grant, names, state)), Set.of(), by, file.number());
    }

    void remove(CaseFile file, String by) {
        entries.apply(List.of(), Set.of(new EntryKey(Kind.SUBSCRIPTION, subscription(file))), by, file.number());
    }

    /** A renewal goes on under the first request's name, so that what was delivered is not delivered again. */
    static String subscription(CaseFile file) {
        return file.document().path("subscription").asString(file.number());
    }

    private record Names(String subscription, String request, String consumer) {}

    private static Manifest manifest(RequestForm form, Grant grant, Names names, String state) {
        ObjectNode document = JSON.createObjectNode();
        document.put("apiVersion", "govbus/v1");
        document.put("kind", "Subscription");
        document.putObject("metadata").put("name", names.subscription());
        ObjectNode spec = document.putObject("spec");
        spec.put("subscriber", names.consumer());
        spec.put("resource", form.resource());
        spec.set("items", JSON.valueToTree(grant.items()));
        optional(spec, "rows", grant.rows());
        optional(spec, "masks", grant.masks());
        spec.put("purpose", form.purpose());
        if (form.basis() != null) {
            spec.put("basis", form.basis());
        }
        if (!form.matters().isEmpty()) {
            spec.set("matters", JSON.valueToTree(form.matters()));
        }
        spec.put("request", names.request());
        if (grant.until() != null) {
            spec.put("until", grant.until().toString());
        }
        spec.put("state", state);
        delivery(spec.putObject("delivery"), form.delivery());
        return EntryChange.manifest(Kind.SUBSCRIPTION, names.subscription(), document);
    }

    private static void delivery(ObjectNode spec, RequestForm.Delivery delivery) {
        spec.put("adapter", delivery.adapter());
        if (delivery.connection() != null) {
            spec.put("connection", delivery.connection());
        }
        optional(spec, "properties", delivery.properties());
        optional(spec, "columns", delivery.columns());
    }

    private static void optional(ObjectNode spec, String key, Map<String, ?> values) {
        if (values != null && !values.isEmpty()) {
            spec.set(key, JSON.valueToTree(values));
        }
    }
}
