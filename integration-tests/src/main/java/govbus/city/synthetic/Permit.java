package govbus.city.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * An invented construction permit (建设工程规划许可证).
 *
 * @param scale square metres
 */
public record Permit(
        String number,
        String project,
        String projectName,
        String builder,
        String builderCode,
        String place,
        BigDecimal scale,
        LocalDate issued) {

    public static Permit number(int n, String builder, String builderCode, LocalDate issued) {
        SplittableRandom chance = new SplittableRandom(n * 43L + 11);
        District district = District.number(n);
        return new Permit(
                "建字第%s%dGG%07d号".formatted(district.code(), issued.getYear(), 9_000_000 + n),
                "%02d%02d-%s-89-01-%06d"
                        .formatted(
                                issued.getYear() % 100, issued.getMonthValue(), district.code(), 900_000 + n % 100_000),
                Words.project(builder, chance),
                builder,
                builderCode,
                Words.street(district, chance),
                BigDecimal.valueOf(100_000 + chance.nextInt(5_000_000), 2),
                issued);
    }
}
