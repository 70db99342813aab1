package govbus.catalog.casework;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Every kind of case by its word. */
@Component
public class Procedures {
    private final Map<String, Procedure> byKind = new TreeMap<>();

    Procedures(List<Procedure> all) {
        all.forEach(procedure -> byKind.put(procedure.table().kind(), procedure));
    }

    public Procedure of(String kind) {
        Procedure procedure = byKind.get(kind);
        if (procedure == null) {
            throw new Refusal(RefusalCode.CASE_UNKNOWN, kind);
        }
        return procedure;
    }

    public List<StateTable> tables() {
        return byKind.values().stream().map(Procedure::table).toList();
    }
}
