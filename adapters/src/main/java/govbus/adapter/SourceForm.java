package govbus.adapter;

import java.util.List;
import java.util.Map;

/** How a source is set up, as an adapter sees it. */
public interface SourceForm {

    /** The source's name with the mark of its form, unique on the bus, {@code police/resident@1f00}. */
    String name();

    Endpoint endpoint();

    /** Properties from the manifest, checked against {@link Adapter#properties()}. */
    Map<String, String> properties();

    /** Item to column of the source, in the order of the items. Items that the source does not have are absent. */
    Map<String, String> columns();

    /** The items that make the key. */
    List<String> key();
}
