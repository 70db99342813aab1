package govbus.catalog.request;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CaseRights;
import govbus.catalog.casework.FormProblems;
import govbus.catalog.casework.Party;
import govbus.catalog.casework.Procedure;
import govbus.catalog.casework.StateTable;
import govbus.catalog.clock.Clocks;
import govbus.catalog.clock.DeadlineRules;
import govbus.catalog.lifecycle.EntryChange;
import govbus.catalog.lifecycle.Notices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the moves of a use request do to the catalogue. */
@Component
class RequestProcedure implements Procedure {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> MASKS = Set.of("name", "citizen-id", "phone", "address", "hidden");

    private final Catalog catalog;
    private final Provision provision;
    private final EntryChange entries;
    private final Clocks clocks;
    private final DeadlineRules rules;
    private final Notices notices;
    private final BusMoves busMoves;
    private final ConsumerNotices consumer;

    RequestProcedure(
            Catalog catalog,
            Provision provision,
            EntryChange entries,
            Clocks clocks,
            DeadlineRules rules,
            Notices notices,
            BusMoves busMoves,
            ConsumerNotices consumer) {
        this.busMoves = busMoves;
        this.consumer = consumer;
        this.catalog = catalog;
        this.provision = provision;
        this.entries = entries;
        this.clocks = clocks;
        this.rules = rules;
        this.notices = notices;
    }

    @Override
    public StateTable table() {
        return RequestTable.TABLE;
    }

    @Override
    public CaseFile carryOut(CaseFile file, Asked asked, Party party, Instant now) {
        consumer.tell(file, asked, party);
        return done(file, asked, party, now);
    }

    private CaseFile done(CaseFile file, Asked asked, Party party, Instant now) {
        String who = CaseRights.who(party, asked);
        return switch (asked.move()) {
            case "submit" -> file.submittedBy(who);
            case "grant" -> {
                // granted at once, and yet the time it took is on record
                clocks.start(file.number(), "reply.unconditional", file.answerer(), now);
                yield grant(file, Grant.of(form(file)), who);
            }
            case "agree", "decide-grant" -> agree(file, asked, who);
            case "extend" -> {
                yield extend(file);
            }
            case "suspend" -> {
                provision.suspend(file, form(file), granted(file), who);
                yield BusMoves.unheld(file);
            }
            case "resume" -> {
                provision.grant(file, form(file), granted(file), who);
                yield BusMoves.unheld(file);
            }
            case "announce" -> notices.announce(file, asked, now);
            case "revoke" -> {
                notices.require(file, asked, party, List.of(Provision.subscription(file)), now);
                provision.remove(file, who);
                yield file;
            }
            case "terminate", "expire" -> {
                provision.remove(file, who);
                yield file;
            }
            default -> busMoves.carryOut(file, asked);
        };
    }

    /** Once only: the law knows one extension. */
    private CaseFile extend(CaseFile file) {
        if (file.document().has("extended")) {
            throw new Refusal(RefusalCode.MOVE_IMPOSSIBLE, "已延期一次 / the time was extended once already");
        }
        int days = rules.rule("reply.extension").days();
        clocks.extend(file.number(), days);
        ObjectNode document = file.document().deepCopy();
        document.put("extended", days);
        return file.with(document);
    }

    private CaseFile agree(CaseFile file, Asked asked, String who) {
        RequestForm form = form(file);
        Grant asking = Grant.of(form);
        Grant grant = asking.narrowed(asked);
        conditions(file, asking, asked, grant);
        return grant(file, grant, who);
    }

    private CaseFile grant(CaseFile file, Grant grant, String who) {
        provision.grant(file, form(file), grant, who);
        ObjectNode document = file.document().deepCopy();
        document.set("granted", JSON.valueToTree(grant));
        document.put("subscription", Provision.subscription(file));
        return file.with(document);
    }

    private void conditions(CaseFile file, Grant asking, Asked asked, Grant grant) {
        FormProblems problems = new FormProblems();
        Resource resource = catalog.current()
                .resource(file.resource())
                .orElseThrow(() -> new Refusal(RefusalCode.RESOURCE_UNKNOWN, file.resource()));
        known("/items", asked.items(), asking.items(), problems);
        if (grant.items().isEmpty()) {
            problems.add("/items", null, "missing", String.join(", ", asking.items()), "至少同意一个信息项 / at least one item");
        }
        Map<String, String> masks = asked.masks() == null ? Map.of() : asked.masks();
        known("/masks", masks.keySet().stream().toList(), grant.items(), problems);
        masks.forEach((item, mask) -> {
            if (mask == null || !MASKS.contains(mask)) {
                problems.add(
                        "/masks/" + item, mask, "word-not-allowed", String.join(", ", MASKS), "没有该脱敏方式 / no such mask");
            }
        });
        known(
                "/rows",
                asked.rows() == null ? null : asked.rows().keySet().stream().toList(),
                resource.itemNames(),
                problems);
        grant.rows().forEach((item, values) -> {
            if (values == null || values.isEmpty()) {
                problems.add(
                        "/rows/" + item,
                        null,
                        "out-of-range",
                        "与申请范围有交集的取值 / values that were asked for",
                        "行范围为空 / no row would be left");
            }
        });
        if (asked.until() != null && asking.until() != null && asked.until().isAfter(asking.until())) {
            problems.add(
                    "/until",
                    asked.until().toString(),
                    "out-of-range",
                    "不晚于 " + asking.until() + " / not after",
                    "不得长于申请的时限 / longer than was asked for");
        }
        problems.refuseIfAny();
    }

    private static void known(String at, List<String> words, List<String> known, FormProblems problems) {
        for (String word : words == null ? List.<String>of() : words) {
            if (!known.contains(word)) {
                problems.add(
                        at + "/" + word,
                        word,
                        "reference-unknown",
                        String.join(", ", known),
                        "不在申请范围内 / not what was asked for");
            }
        }
    }

    static RequestForm form(CaseFile file) {
        return JSON.treeToValue(file.document().path("form"), RequestForm.class);
    }

    private static Grant granted(CaseFile file) {
        return JSON.treeToValue(file.document().path("granted"), Grant.class);
    }

    @Override
    public void committed(CaseFile file, Asked asked) {
        entries.refresh();
    }
}
