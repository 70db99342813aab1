package govbus.city.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * An invented housing provident fund account (JGJ/T 320).
 *
 * @param wage monthly base, yuan
 * @param monthly what the person, and as much again the employer, pays a month, yuan
 */
public record FundAccount(
        String number,
        String employerNumber,
        BigDecimal wage,
        BigDecimal monthly,
        BigDecimal balance,
        LocalDate opened) {

    public static FundAccount number(int n) {
        SplittableRandom chance = new SplittableRandom(n * 53L + 17);
        BigDecimal wage = BigDecimal.valueOf(280_000 + chance.nextInt(1_500_000), 2);
        return new FundAccount(
                "3299%09d".formatted(900_000_000 + n),
                "3299U%07d".formatted(n % 400),
                wage,
                wage.multiply(BigDecimal.valueOf(8, 2)).setScale(2, java.math.RoundingMode.HALF_UP),
                BigDecimal.valueOf(chance.nextInt(20_000_000), 2),
                LocalDate.of(2015, 3, 2).plusDays(chance.nextInt(3_900)));
    }
}
