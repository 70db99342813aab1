package govbus.catalog.casework;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that is wrong with a form, told at once. */
public final class FormProblems {
    private static final int LONGEST = 2000;
    private final List<FormProblem> all = new ArrayList<>();

    public void add(String pointer, String value, String code, String expected, String message) {
        all.add(new FormProblem(pointer, value, code, expected, message));
    }

    /** A text that must be there, and not be endless. */
    public void text(String pointer, String value, String expected) {
        if (value == null || value.isBlank()) {
            add(pointer, null, "missing", expected, "缺少必填项 / required and missing");
        } else {
            limit(pointer, value);
        }
    }

    public void limit(String pointer, String value) {
        if (value != null && value.length() > LONGEST) {
            add(pointer, null, "out-of-range", "至多 2000 字 / at most 2000 characters", "内容过长 / too long");
        }
    }

    public List<FormProblem> all() {
        return List.copyOf(all);
    }

    /** @throws Refusal {@link RefusalCode#FORM_INVALID} with everything that is wrong */
    public void refuseIfAny() {
        if (!all.isEmpty()) {
            throw new Refusal(
                    RefusalCode.FORM_INVALID,
                    "共 " + all.size() + " 处问题, 未作任何更改 / " + all.size() + " mistakes, nothing was changed",
                    Map.of("errors", all()));
        }
    }
}
