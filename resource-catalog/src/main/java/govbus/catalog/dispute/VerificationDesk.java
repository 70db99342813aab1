package govbus.catalog.dispute;

import govbus.catalog.Catalog;
import govbus.catalog.LibraryResources;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.catalog.casework.Acts;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseDesk;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CaseStore;
import govbus.catalog.casework.FormProblems;
import govbus.catalog.casework.Party;
import govbus.catalog.casework.Procedure;
import govbus.catalog.casework.StateTable;
import govbus.catalog.clock.Clocks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes verifications in and tells those who asked when the provider has answered. */
@Component
class VerificationDesk implements Verifications, Procedure {
    private static final Set<String> OUTCOMES = Set.of("corrected", "confirmed-correct", "partly");
    private static final JsonMapper JSON = new JsonMapper();

    private final Catalog catalog;
    private final CaseDesk desk;
    private final CaseStore store;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    VerificationDesk(Catalog catalog, CaseDesk desk, CaseStore store, Clocks clocks, ApplicationEventPublisher events) {
        this.catalog = catalog;
        this.desk = desk;
        this.store = store;
        this.clocks = clocks;
        this.events = events;
    }

    @Override
    public StateTable table() {
        return VerificationTable.TABLE;
    }

    @Override
    public String raise(Doubt doubt) {
        Resource resource = catalog.current()
                .resource(doubt.resource() == null ? "" : doubt.resource())
                .orElseThrow(() -> new Refusal(RefusalCode.RESOURCE_UNKNOWN, "" + doubt.resource()));
        check(doubt, resource);
        Instant now = Acts.now();
        String number = store.number("vr", "verification", now);
        String item = doubt.item() == null
                ? ""
                : " · " + resource.item(doubt.item()).orElseThrow().title();
        desk.open(
                this,
                new CaseFile(
                        number,
                        "verification",
                        "raised",
                        resource.title() + item,
                        resource.name(),
                        doubt.by(),
                        LibraryResources.answerer(resource),
                        doubt.person(),
                        now,
                        now,
                        1,
                        doubt.person(),
                        document(doubt)));
        return number;
    }

    private static void check(Doubt doubt, Resource resource) {
        FormProblems problems = new FormProblems();
        problems.text("/key", doubt.key(), "记录主键 the record's key");
        problems.text("/by", doubt.by(), "提出部门 the department that doubts");
        problems.text("/evidence", doubt.evidence(), "证据 why it is believed to be wrong");
        problems.limit("/suspectedValue", doubt.suspectedValue());
        problems.limit("/heldValue", doubt.heldValue());
        if (doubt.item() != null && resource.item(doubt.item()).isEmpty()) {
            problems.add(
                    "/item",
                    doubt.item(),
                    "reference-unknown",
                    String.join(", ", resource.itemNames()),
                    "没有该信息项 / no such item");
        }
        problems.refuseIfAny();
    }

    private static ObjectNode document(Doubt doubt) {
        ObjectNode document = JSON.createObjectNode();
        document.put("key", doubt.key());
        document.put("item", doubt.item());
        document.put("heldHash", doubt.heldValue() == null ? null : hash(doubt.heldValue()));
        document.put("suspectedValue", doubt.suspectedValue());
        document.put("evidence", doubt.evidence());
        return document;
    }

    private static String hash(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @Override
    public CaseFile carryOut(CaseFile file, Asked asked, Party party, Instant now) {
        if (asked.move().equals("supplement")) {
            ObjectNode document = file.document().deepCopy();
            document.put("evidence", document.path("evidence").asString("") + "\n" + asked.reason());
            return file.with(document);
        }
        if (!OUTCOMES.contains(file.state()) || asked.move().equals("urge")) {
            return file;
        }
        ObjectNode document = file.document().deepCopy();
        document.put("outcome", file.state());
        document.put("answer", asked.reason());
        String item = document.path("item").asString(null);
        events.publishEvent(new VerificationClosed(
                file.number(),
                file.resource(),
                document.path("key").asString(),
                item,
                file.state(),
                asked.reason(),
                file.raiser()));
        return file.with(document);
    }

    @Override
    public Verification get(String number) {
        CaseFile file = store.get(number);
        ObjectNode document = file.document();
        LocalDate deadline = clocks.of(List.of(number), Instant.now()).stream()
                .filter(clock -> !clock.state().equals("stopped"))
                .map(clock -> clock.deadline())
                .findFirst()
                .orElse(null);
        return new Verification(
                number,
                file.state(),
                file.resource(),
                document.path("key").asString(null),
                document.path("item").asString(null),
                document.path("outcome").asString(null),
                document.path("answer").asString(null),
                deadline);
    }
}
