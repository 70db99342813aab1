package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck.Complaint;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.code.Checked;
import govbus.code.SocialCreditCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Departments have a right and unique code; what carries a department's name belongs to one (C2). */
final class DepartmentCheck implements EntryCheck {

    @Override
    public List<Complaint> check(CatalogSnapshot concerned, CatalogSnapshot all) {
        List<Complaint> found = new ArrayList<>();
        Map<String, String> codes = owners(concerned, all);
        for (Department department : concerned.departments().values()) {
            Complaints complaints = new Complaints(Kind.DEPARTMENT, department.name());
            Checked code = SocialCreditCode.check(department.code());
            if (!code.isRight()) {
                complaints.add("/spec/code", department.code(), Mistake.CODE_INVALID, code.expected());
            } else if (!code.canonical().equals(department.code())) {
                complaints.add("/spec/code", department.code(), Mistake.CODE_INVALID, code.canonical());
            } else if (!codes.get(department.code()).equals(department.name())) {
                String owner = codes.get(department.code());
                complaints.add(
                        "/spec/code", department.code(), Mistake.CODE_TAKEN, "a code that is not " + owner + "'s");
            }
            found.addAll(complaints.all());
        }
        owners(Kind.SYSTEM, concerned.systems(), all, found);
        owners(Kind.CONNECTION, concerned.connections(), all, found);
        owners(Kind.RESOURCE, concerned.resources(), all, found);
        owners(Kind.SOURCE, concerned.sources(), all, found);
        return found;
    }

    /** Whoever had a code before keeps it; among those that come together the first by name does. */
    private static Map<String, String> owners(CatalogSnapshot concerned, CatalogSnapshot all) {
        Map<String, String> owners = new HashMap<>();
        concerned.departments().forEach((name, department) -> owners.putIfAbsent(department.code(), name));
        all.departments().forEach((name, department) -> {
            if (!concerned.departments().containsKey(name)) {
                owners.put(department.code(), name);
            }
        });
        return owners;
    }

    private static void owners(Kind kind, Map<String, ?> entries, CatalogSnapshot all, List<Complaint> found) {
        for (String name : entries.keySet()) {
            Complaints complaints = new Complaints(kind, name);
            complaints.known(
                    "/metadata/name",
                    SnapshotBuilder.owner(name),
                    all.departments().keySet());
            found.addAll(complaints.all());
        }
    }
}
