package govbus.catalog.dispute;

import govbus.catalog.Catalog;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.FormProblems;
import govbus.catalog.casework.Party;
import govbus.catalog.casework.Procedure;
import govbus.catalog.casework.StateTable;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A demand is assigned to the department that has the data, and answered by naming the entry that offers it. */
@Component
class DemandDesk implements Procedure {
    private final Catalog catalog;

    DemandDesk(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public StateTable table() {
        return DemandTable.TABLE;
    }

    @Override
    public CaseFile carryOut(CaseFile file, Asked asked, Party party, Instant now) {
        FormProblems problems = new FormProblems();
        if (asked.move().equals("assign")) {
            boolean known = asked.department() != null
                    && catalog.current().departments().containsKey(asked.department())
                    && !asked.department().equals(file.raiser());
            if (!known) {
                problems.add(
                        "/department",
                        asked.department(),
                        "reference-unknown",
                        "另一个已登记的部门 / another registered department",
                        "没有该部门 / no such department");
            }
            problems.refuseIfAny();
            return file.answeredBy(asked.department());
        }
        if (!asked.move().equals("answer")) {
            return file;
        }
        boolean there = catalog.current()
                .resource(asked.answer() == null ? "" : asked.answer())
                .filter(resource -> resource.state().flows())
                .isPresent();
        if (!there) {
            problems.add(
                    "/answer",
                    asked.answer(),
                    "reference-unknown",
                    "已发布的目录条目 / a published entry",
                    "没有该条目 / no such entry in force");
        }
        problems.refuseIfAny();
        ObjectNode document = file.document().deepCopy();
        document.put("answer", asked.answer());
        return file.with(document);
    }
}
