package govbus.library;

import govbus.catalog.Library;
import java.util.List;

/** Who wants to know what changed in golden records, told in the transaction that changes them. */
public interface GoldenListener {

    /** Whether it wants to know of this library at all: changes are only gathered for who does. */
    boolean wants(Library library);

    /** In the order of the keys; what it throws undoes the changes, which are then tried again. */
    void changed(Library library, List<GoldenChange> changes);
}
