package govbus.city.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * An invented company.
 *
 * @param code unified social credit code
 * @param capital 万元
 */
public record Entity(
        String code,
        String name,
        Resident representative,
        LocalDate established,
        BigDecimal capital,
        String domicile,
        String scope,
        String industry,
        String division) {
    private static final String[] INDUSTRIES = {"C3921", "N7721", "F5179", "G5430", "E4710", "I6510", "A0111"};

    public static Entity number(int n, Resident representative) {
        SplittableRandom chance = new SplittableRandom(n * 37L + 5);
        District district = District.number(n);
        String trade = Words.trade(chance);
        return new Entity(
                Numbers.credit(district.code(), n),
                Words.company(n, trade, chance),
                representative,
                LocalDate.of(2003, 1, 6).plusDays(chance.nextInt(8_200)),
                BigDecimal.valueOf(10 + chance.nextInt(5_000)).setScale(6),
                Words.street(district, chance),
                "一般项目：" + trade + "相关技术开发、技术咨询、技术服务；" + trade + "产品销售（依法须经批准的项目除外）",
                Words.one(INDUSTRIES, chance),
                district.code());
    }
}
