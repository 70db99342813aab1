package govbus.catalog;

import java.util.Map;

/** A call that is refused, for a reason with a stable code; sent as RFC 9457 problem detail. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient RefusalCode code;
    private final transient Map<String, Object> details;

    public Refusal(RefusalCode code, String detail) {
        this(code, detail, Map.of());
    }

    /** @param details further members of the problem detail, {@code errors} for example; never a personal value */
    public Refusal(RefusalCode code, String detail, Map<String, Object> details) {
        super(detail);
        this.code = code;
        this.details = details;
    }

    public RefusalCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }
}
