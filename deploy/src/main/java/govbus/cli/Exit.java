package govbus.cli;

/** Exit codes: 0 all right, 1 a difference, 2 wrong usage, then what the bus said. */
final class Exit {
    static final int OK = 0;
    static final int DIFFERENT = 1;
    static final int USAGE = 2;
    private static final int UNAUTHENTICATED = 3;
    private static final int UNKNOWN = 4;
    private static final int CONFLICT = 5;
    static final int INVALID = 6;
    private static final int REMOTE = 7;

    private Exit() {}

    static int of(Throwable fault) {
        return fault instanceof BusFault bus ? ofStatus(bus.status()) : USAGE;
    }

    /** @param status of HTTP; 0 when the bus did not answer */
    private static int ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> UNAUTHENTICATED;
            case 404 -> UNKNOWN;
            case 409, 412 -> CONFLICT;
            case 400, 413, 422 -> INVALID;
            default -> REMOTE;
        };
    }
}
