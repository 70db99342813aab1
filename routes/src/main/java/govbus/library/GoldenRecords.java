package govbus.library;

import java.util.List;
import java.util.Map;

/** The golden records of the base libraries, to be read. All throw {@link IllegalStateException} for an unknown library. */
public interface GoldenRecords {

    /** At most 500 keys; those that are not there are left out. Old forms of a key find the record, too. */
    List<Golden> find(String library, List<String> keys, AsOf asOf);

    /** Every value that ever was golden, as far as the history is kept; at most 1,000 words are looked at. */
    List<FactVersion> history(String library, String key);

    /** What each record of each source says now, losing and deleted ones included. */
    List<Word> words(String library, String key);

    /**
     * Records in the order of the key.
     *
     * @param filter values by the fact's name, all of which must be equal; may be empty
     * @param page from 0; at most 10,000 records can be passed over
     */
    Page<Golden> list(String library, Map<String, String> filter, int page, int size);

    /** Keys behind one that have a golden record, in their order. */
    List<String> keys(String library, String after, int most);

    /**
     * Pairs of keys whose golden records are equal in all of some facts, in their order.
     *
     * @param facts by name; what is none of the library's is equal nowhere
     */
    List<String[]> alike(String library, List<String> facts, int most);

    /** How many records the library holds, as counted with each batch. */
    long count(String library);
}
