package govbus.catalog.export;

/** A CKAN call that cannot be answered, in CKAN's own form. */
final class CkanError extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;

    CkanError(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    static CkanError notFound() {
        return new CkanError(404, "Not Found Error", "Not found");
    }

    static CkanError invalid(String message) {
        return new CkanError(409, "Validation Error", message);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }
}
