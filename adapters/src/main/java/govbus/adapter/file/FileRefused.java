package govbus.adapter.file;

import java.util.Map;

/** A file that is refused as a whole, for a reason with a stable code. */
final class FileRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;
    private final transient Map<String, Object> details;

    FileRefused(String code, String detail) {
        this(code, detail, Map.of());
    }

    FileRefused(String code, String detail, Map<String, Object> details) {
        super(detail);
        this.code = code;
        this.details = details;
    }

    String code() {
        return code;
    }

    Map<String, Object> details() {
        return details;
    }
}
