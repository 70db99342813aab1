package govbus.catalog.request;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.Resource;

/**
 * Data that a higher level keeps of a region is given back to that region's departments without further conditions (R9,
 * 数据回流, 条例 art. 24). Where a department stands is in its social credit code.
 */
final class ReturnFlow {
    private ReturnFlow() {}

    /** Whether the resource needs no decision of its provider for this department. */
    static boolean isFree(Resource resource, String consumer, CatalogSnapshot catalog) {
        Resource.Sharing.Type type = resource.sharing().type();
        return type == Resource.Sharing.Type.UNCONDITIONAL
                || type == Resource.Sharing.Type.CONDITIONAL && returns(resource, consumer, catalog);
    }

    private static boolean returns(Resource resource, String consumer, CatalogSnapshot catalog) {
        String region = resource.description().originRegion();
        String provider = division(catalog.departments().get(resource.department()));
        String asking = division(catalog.departments().get(consumer == null ? "" : consumer));
        return region != null
                && significant(region).length() > significant(provider).length()
                && region.startsWith(significant(provider))
                && !provider.isEmpty()
                && !asking.isEmpty()
                && asking.startsWith(significant(region));
    }

    /** {@code 320505} of {@code 11320505…}; empty when it is not known. */
    private static String division(Department department) {
        String code = department == null ? "" : department.code();
        return code.length() == 18 ? code.substring(2, 8) : "";
    }

    /** {@code 3205} of {@code 320500}: a level up, two digits less. */
    private static String significant(String division) {
        String left = division;
        while (left.endsWith("00")) {
            left = left.substring(0, left.length() - 2);
        }
        return left;
    }
}
