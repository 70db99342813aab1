package govbus.adapter.exchangedb;

/** The change table is not there or does not have what the manifest says; the message tells what to do. */
final class TableUnfit extends Exception {
    private static final long serialVersionUID = 1;

    TableUnfit(String message) {
        super(message);
    }
}
