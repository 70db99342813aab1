package govbus.library.reading;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is wrong with a question, told at once: where, what, and what would be right; never a value. */
public final class Problems {

    private final List<Map<String, String>> errors = new ArrayList<>();

    public void add(String pointer, String code, String expected) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("pointer", pointer);
        error.put("code", code);
        error.put("expected", expected);
        errors.add(error);
    }

    /** @throws Refusal with all of them, if there are any */
    public void refuse(RefusalCode code, String detail) {
        if (!errors.isEmpty()) {
            throw new Refusal(code, detail, Map.of("errors", List.copyOf(errors)));
        }
    }
}
