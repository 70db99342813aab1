package govbus.catalog;

import java.util.Optional;

/** Which department a person works for (共享工作机构经办人); people of the sharing authority work for none. */
public interface Offices {

    Optional<String> departmentOf(String person);
}
