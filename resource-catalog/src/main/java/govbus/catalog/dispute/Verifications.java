package govbus.catalog.dispute;

/** Verification of records (校核, 《政务数据共享条例》 art. 26): whoever uses a record may say that it is wrong. */
public interface Verifications {

    /**
     * Opens a verification with the resource's provider; its clock of at most ten working days runs from now on.
     *
     * @return its number, {@code vr-20261122-0001}
     * @throws govbus.catalog.Refusal when the resource or the item does not exist, or something is missing
     */
    String raise(Doubt doubt);

    /** How a verification stands. */
    Verification get(String number);

    /**
     * What is doubted.
     *
     * @param resource {@code police/resident}
     * @param key the record's key
     * @param item the item doubted; {@code null} for the record as a whole
     * @param heldValue what the one who doubts holds; kept as a hash only
     * @param suspectedValue what is believed to be right
     * @param evidence why it is believed
     * @param by department that doubts, or {@code library/<name>} for a base library
     * @param person who raises it
     */
    record Doubt(
            String resource,
            String key,
            String item,
            String heldValue,
            String suspectedValue,
            String evidence,
            String by,
            String person) {}
}
