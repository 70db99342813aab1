package govbus.city.synthetic;

import java.util.List;

/**
 * A district of the invented city Yunxi (云溪市); no division code of GB/T 2260 begins with 3299.
 *
 * @param code six digits
 */
public record District(String code, String name) {
    public static final String CITY = "云溪市";
    static final List<District> ALL = List.of(
            new District("329902", "东湖区"),
            new District("329903", "西岭区"),
            new District("329904", "云港区"),
            new District("329905", "新桥区"),
            new District("329921", "平原县"));

    static District number(int n) {
        return ALL.get(Math.floorMod(n, ALL.size()));
    }
}
