package govbus.library;

import java.util.List;
import java.util.Map;

/** Golden records as they are read. */
public interface GoldenRecords {

    List<Golden> find(String library, List<String> keys, AsOf asOf);

    List<FactVersion> history(String library, String key);

    List<Word> words(String library, String key);

    Page<Golden> list(String library, Map<String, String> filter, int page, int size);
}
