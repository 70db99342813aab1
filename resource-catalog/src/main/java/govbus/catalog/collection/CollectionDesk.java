package govbus.catalog.collection;

import govbus.catalog.Catalog;
import govbus.catalog.casework.Acts;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseDesk;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CaseStore;
import govbus.catalog.casework.FormProblems;
import govbus.catalog.casework.Party;
import govbus.catalog.casework.Procedure;
import govbus.catalog.casework.StateTable;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Registers collection forms and compares them with what the catalogue offers. */
@Component
class CollectionDesk implements Procedure {
    static final String WARNING = "可共享获取,不得重复收集";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_FIELDS = 500;

    private final Catalog catalog;
    private final CaseDesk desk;
    private final CaseStore store;
    private final TransactionTemplate transaction;

    CollectionDesk(Catalog catalog, CaseDesk desk, CaseStore store, PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.desk = desk;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public StateTable table() {
        return CollectionTable.TABLE;
    }

    /** Takes a form in; it is registered at once when the catalogue offers nothing of it. */
    CaseFile register(CollectionForm form, Party party) {
        String department = form.department() == null ? party.department() : form.department();
        if (department == null || !party.actsFor(department)) {
            throw Party.notAllowed("只能代表本部门登记 / on behalf of one's own department only");
        }
        check(form);
        List<Offer> offers = Offers.of(catalog.current(), department, form.fields());
        Instant now = Acts.now();
        return transaction.execute(status -> {
            String number = store.number("cf", "collection", now);
            desk.open(
                    this,
                    new CaseFile(
                            number,
                            "collection",
                            "filed",
                            form.title(),
                            null,
                            department,
                            null,
                            party.name(),
                            now,
                            now,
                            1,
                            party.name(),
                            document(form, offers)));
            return offers.isEmpty()
                    ? desk.moveByBus(this, number, Asked.plain("clear"))
                    : desk.moveByBus(this, number, Asked.because("warn", WARNING));
        });
    }

    private static void check(CollectionForm form) {
        FormProblems problems = new FormProblems();
        problems.text("/title", form.title(), "采集表名称 the form's name");
        problems.text("/purpose", form.purpose(), "收集用途 what the data is for");
        problems.limit("/matter", form.matter());
        int count = form.fields() == null ? 0 : form.fields().size();
        if (count < 1 || count > MOST_FIELDS) {
            problems.add("/fields", "" + count, "out-of-range", "1.." + MOST_FIELDS, "采集字段数 / number of fields");
            problems.refuseIfAny();
        }
        for (int i = 0; i < count; i++) {
            CollectionForm.Field field = form.fields().get(i);
            problems.text("/fields/" + i + "/title", field == null ? null : field.title(), "字段名称 the field's title");
            problems.limit("/fields/" + i + "/name", field == null ? null : field.name());
        }
        problems.refuseIfAny();
    }

    private static ObjectNode document(CollectionForm form, List<Offer> offers) {
        ObjectNode document = JSON.createObjectNode();
        document.put("title", form.title());
        document.put("purpose", form.purpose());
        document.put("matter", form.matter());
        ArrayNode fields = document.putArray("fields");
        for (int i = 0; i < form.fields().size(); i++) {
            int at = i;
            CollectionForm.Field field = form.fields().get(i);
            ObjectNode node = fields.addObject().put("title", field.title()).put("name", field.name());
            List<Offer> here =
                    offers.stream().filter(offer -> offer.field() == at).toList();
            if (!here.isEmpty()) {
                node.put("warning", WARNING);
                node.set("offeredBy", JSON.valueToTree(here));
            }
        }
        return document;
    }

    @Override
    public CaseFile carryOut(CaseFile file, Asked asked, Party party, Instant now) {
        if (!asked.move().equals("justify")) {
            return file;
        }
        ObjectNode document = file.document().deepCopy();
        document.putObject("justification")
                .put("reason", asked.reason())
                .put("basis", asked.basis())
                .put("by", party.name());
        return file.with(document);
    }
}
