package govbus.city.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * An invented flat with its certificate.
 *
 * @param certificate 不动产权证号
 * @param unit 不动产单元号
 * @param area square metres
 */
public record RealEstate(String certificate, String unit, String address, BigDecimal area, LocalDate issued) {

    public static RealEstate number(int n, LocalDate issued) {
        SplittableRandom chance = new SplittableRandom(n * 41L + 7);
        District district = District.number(n);
        String parcel = Numbers.parcel(district.code(), 500_000 + n / 200);
        return new RealEstate(
                certificate(n, issued),
                Numbers.unit(parcel, 1 + n / 20 % 10, 1 + n % 20),
                Words.address(district, chance),
                BigDecimal.valueOf(4_500 + chance.nextInt(15_000), 2),
                issued);
    }

    private static String certificate(int n, LocalDate issued) {
        return "苏(%d)云溪市不动产权第%08d号".formatted(issued.getYear(), 90_000_000 + n);
    }
}
