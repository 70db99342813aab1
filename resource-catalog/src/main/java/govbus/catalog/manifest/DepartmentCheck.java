package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.code.Checked;
import govbus.code.SocialCreditCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Departments have a right and unique code; what carries a department's name belongs to one (C2). */
final class DepartmentCheck implements CatalogCheck {

    @Override
    public List<Complaint> check(CatalogSnapshot proposed) {
        List<Complaint> all = new ArrayList<>();
        Map<String, String> codes = new HashMap<>();
        for (Department department : proposed.departments().values()) {
            Complaints complaints = new Complaints(Kind.DEPARTMENT, department.name());
            Checked code = SocialCreditCode.check(department.code());
            if (!code.isRight()) {
                complaints.add("/spec/code", department.code(), Mistake.CODE_INVALID, code.expected());
            } else if (!code.canonical().equals(department.code())) {
                complaints.add("/spec/code", department.code(), Mistake.CODE_INVALID, code.canonical());
            } else if (codes.putIfAbsent(department.code(), department.name()) != null) {
                String owner = codes.get(department.code());
                complaints.add(
                        "/spec/code", department.code(), Mistake.CODE_TAKEN, "a code that is not " + owner + "'s");
            }
            all.addAll(complaints.all());
        }
        owners(Kind.SYSTEM, proposed.systems(), proposed, all);
        owners(Kind.CONNECTION, proposed.connections(), proposed, all);
        owners(Kind.RESOURCE, proposed.resources(), proposed, all);
        owners(Kind.SOURCE, proposed.sources(), proposed, all);
        return all;
    }

    private static void owners(Kind kind, Map<String, ?> entries, CatalogSnapshot proposed, List<Complaint> all) {
        for (String name : entries.keySet()) {
            Complaints complaints = new Complaints(kind, name);
            complaints.known(
                    "/metadata/name",
                    SnapshotBuilder.owner(name),
                    proposed.departments().keySet());
            all.addAll(complaints.all());
        }
    }
}
