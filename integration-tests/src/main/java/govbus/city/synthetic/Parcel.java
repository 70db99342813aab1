package govbus.city.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * An invented parcel of land.
 *
 * @param code 宗地代码
 * @param area square metres
 * @param price 万元
 * @param ratio 容积率
 */
public record Parcel(
        String code,
        String supervision,
        String use,
        String place,
        BigDecimal area,
        String holder,
        String holderCode,
        BigDecimal price,
        LocalDate from,
        LocalDate to,
        BigDecimal ratio) {
    private static final String[] USES = {"城镇住宅用地", "工业用地", "商务金融用地", "教育用地"};

    public static Parcel number(int n, String holder, String holderCode) {
        SplittableRandom chance = new SplittableRandom(n * 47L + 13);
        District district = District.number(n);
        LocalDate from = LocalDate.of(2012, 5, 7).plusDays(chance.nextInt(4_500));
        return new Parcel(
                Numbers.parcel(district.code(), n),
                "%s2026B%05d".formatted(district.code(), n % 100_000),
                Words.one(USES, chance),
                Words.street(district, chance),
                BigDecimal.valueOf(100_000 + chance.nextInt(9_000_000), 2),
                holder,
                holderCode,
                BigDecimal.valueOf(1_000_000 + chance.nextInt(400_000_000), 4),
                from,
                from.plusYears(50),
                BigDecimal.valueOf(50 + chance.nextInt(300), 2));
    }
}
