package govbus.catalog.request;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.LibraryResources;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.catalog.casework.Acts;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseDesk;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CaseStore;
import govbus.catalog.casework.FormProblem;
import govbus.catalog.casework.FormProblems;
import govbus.catalog.casework.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes use requests in, checks them, and hands them on; what is shared without condition is granted at once. */
@Component
public class RequestDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Set<String> RENEWABLE = Set.of("agreed", "delivering", "active", "suspended");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST_FORM = 64 * 1024;

    private final Catalog catalog;
    private final CaseDesk desk;
    private final CaseStore store;
    private final RequestProcedure procedure;
    private final Provision provision;
    private final TransactionTemplate transaction;

    RequestDesk(
            Catalog catalog,
            CaseDesk desk,
            CaseStore store,
            RequestProcedure procedure,
            Provision provision,
            PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.desk = desk;
        this.store = store;
        this.procedure = procedure;
        this.provision = provision;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Opens a request and, unless it is a draft, hands it in. */
    public CaseFile open(RequestForm form, Party party) {
        requireSize(form);
        String consumer = consumer(form, party);
        if (!Boolean.TRUE.equals(form.draft())) {
            check(form, consumer, party.name());
        } else {
            requireResource(form);
        }
        CaseFile opened = transaction.execute(status -> {
            CaseFile file = desk.open(procedure, file(form, consumer, party));
            return Boolean.TRUE.equals(form.draft()) ? file : handIn(file, form, party);
        });
        procedure.committed(opened, Asked.plain("open"));
        return opened;
    }

    /** Drafts are not checked, and yet nobody keeps more here than a person writes. */
    private static void requireSize(RequestForm form) {
        if (JSON.writeValueAsBytes(form).length > LARGEST_FORM) {
            throw new Refusal(
                    RefusalCode.PAYLOAD_TOO_LARGE,
                    "申请表至多 64 KiB / a form has at most " + LARGEST_FORM + " bytes of JSON");
        }
    }

    private static String consumer(RequestForm form, Party party) {
        String wanted = form.department() == null ? party.department() : form.department();
        if (wanted != null && !party.actsFor(wanted)) {
            throw Party.notAllowed("只能为本部门申请 / a department asks for itself only");
        }
        return wanted;
    }

    /** @throws Refusal {@link RefusalCode#FORM_INVALID} with everything that is wrong */
    void check(RequestForm form, String consumer, String by) {
        FormProblems problems = new Conformity(catalog.current(), form, consumer).check(LocalDate.now(CHINA));
        if (problems.all().isEmpty()) {
            CaseFile before = form.replaces() == null ? null : replaced(form, consumer);
            String name = before == null ? "ur-rehearsal" : Provision.subscription(before);
            for (FormProblem problem : provision.rehearse(form, name, consumer, by)) {
                problems.add(problem.pointer(), problem.value(), problem.code(), problem.expected(), problem.message());
            }
        }
        problems.refuseIfAny();
    }

    private CaseFile replaced(RequestForm form, String consumer) {
        CaseFile before = store.get(form.replaces());
        boolean fits = before.kind().equals("request")
                && before.raiser().equals(consumer)
                && before.resource().equals(form.resource())
                && RENEWABLE.contains(before.state());
        if (!fits) {
            throw new Refusal(
                    RefusalCode.MOVE_IMPOSSIBLE,
                    "只能续期或变更本部门在用的同一资源的申请 / only a grant in force of the same resource can be renewed or changed");
        }
        return before;
    }

    private void requireResource(RequestForm form) {
        if (form.resource() == null
                || catalog.current().resource(form.resource()).isEmpty()) {
            throw new Refusal(RefusalCode.RESOURCE_UNKNOWN, "" + form.resource());
        }
    }

    private CaseFile file(RequestForm form, String consumer, Party party) {
        if (consumer == null) {
            throw Party.notAllowed("请指明申请部门 / say for which department");
        }
        CatalogSnapshot now = catalog.current();
        Resource resource = now.resource(form.resource()).orElseThrow();
        Instant at = Acts.now();
        ObjectNode document = JSON.createObjectNode();
        document.set("form", JSON.valueToTree(form));
        String number = store.number("ur", "request", at);
        document.put("subscription", number);
        if (form.replaces() != null) {
            document.put("subscription", Provision.subscription(replaced(form, consumer)));
            document.put("replaces", form.replaces());
        }
        return new CaseFile(
                number,
                "request",
                "draft",
                resource.title(),
                resource.name(),
                consumer,
                LibraryResources.answerer(resource),
                party.name(),
                at,
                at,
                1,
                party.name(),
                document);
    }

    private CaseFile handIn(CaseFile file, RequestForm form, Party party) {
        Resource resource = catalog.current().resource(file.resource()).orElseThrow();
        if (ReturnFlow.isFree(resource, file.raiser(), catalog.current())) {
            CaseFile granted = desk.moveByBus(procedure, file, Asked.plain("grant"));
            supersede(granted);
            return granted;
        }
        CaseFile submitted = desk.moveIf(procedure, file.number(), Asked.plain("submit"), party, file.version());
        if (!party.system() || form.officer() == null || form.officer().isBlank()) {
            return submitted;
        }
        Asked approval = new Asked(
                "approve-department", null, null, form.officer(), null, null, null, null, null, null, null, null);
        return desk.moveWithin(procedure, file.number(), approval, party);
    }

    private void supersede(CaseFile granted) {
        String replaces = granted.document().path("replaces").asString(null);
        if (replaces != null && RENEWABLE.contains(store.get(replaces).state())) {
            desk.moveByBus(procedure, replaces, Asked.because("supersede", granted.number()));
        }
    }

    /** Moves a request; handing in again checks again, with a corrected form if there is one. */
    public CaseFile move(String number, Asked asked, Party party, Integer ifVersion) {
        CaseFile file = store.get(number);
        if ("submit".equals(asked.move())) {
            requireVersion(file, ifVersion);
            return submit(file, party);
        }
        CaseFile moved = transaction.execute(status -> {
            CaseFile done = desk.moveIf(procedure, number, asked, party, ifVersion);
            if (done.state().equals("agreed")) {
                supersede(done);
            }
            return done;
        });
        procedure.committed(moved, asked);
        return moved;
    }

    private CaseFile submit(CaseFile file, Party party) {
        RequestTable.TABLE.require(file.state(), "submit");
        if (!party.actsFor(file.raiser())) {
            throw Party.notAllowed("由申请部门提交 / for the department that asks");
        }
        RequestForm form = RequestProcedure.form(file);
        check(form, file.raiser(), party.name());
        CaseFile done = transaction.execute(status -> handIn(file, form, party));
        procedure.committed(done, Asked.plain("submit"));
        return done;
    }

    private static void requireVersion(CaseFile file, Integer ifVersion) {
        if (ifVersion != null && ifVersion != file.version()) {
            throw new Refusal(RefusalCode.CATALOGUE_VERSION_STALE, "现行版本 / the version in force is " + file.version());
        }
    }

    /**
     * Writes a draft or a returned request anew.
     *
     * @param ifVersion version that the request must have; {@code null} for any
     */
    public CaseFile rewrite(String number, RequestForm form, Party party, Integer ifVersion) {
        requireSize(form);
        CaseFile file = store.get(number);
        requireVersion(file, ifVersion);
        boolean open = file.state().equals("draft") || file.state().equals("returned");
        if (!open) {
            throw RequestTable.TABLE.impossible(file.state(), "write");
        }
        if (!party.actsFor(file.raiser()) || !file.resource().equals(form.resource())) {
            throw Party.notAllowed("只能修改本部门对同一资源的申请 / one's own request for the same resource only");
        }
        ObjectNode document = file.document().deepCopy();
        document.set("form", JSON.valueToTree(form));
        return desk.keep(file.with(document), "write", party);
    }
}
