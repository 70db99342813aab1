package govbus.city.synthetic;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * An invented resident.
 *
 * @param sex 1 male, 2 female
 * @param ethnicity two digits of GB/T 3304
 * @param marital two digits of GB/T 2261.2
 */
public record Resident(
        String id,
        String name,
        String sex,
        String ethnicity,
        LocalDate born,
        String household,
        String residence,
        String marital) {
    private static final LocalDate OLDEST = LocalDate.of(1938, 1, 1);
    private static final int DAYS = 24_500;
    private static final LocalDate NEWBORN = LocalDate.of(2025, 3, 3);
    private static final int NEWBORN_DAYS = 601;
    /** Shares no factor with the numbers of days, so that no birthday comes twice before all came once. */
    private static final int STRIDE = 7_919;

    /** The n-th resident; no two have the same number below twelve million. */
    public static Resident number(int n) {
        return born(n, OLDEST.plusDays(day(n, DAYS)), 0);
    }

    /** The n-th child born while the city is watched. */
    public static Resident newborn(int n) {
        return born(n, NEWBORN.plusDays(day(n, NEWBORN_DAYS)), 1);
    }

    /** Five hundred share division and sequence in turn, each of them meets every day once. */
    private static long day(int n, int days) {
        return ((long) (n / 500) * STRIDE + n % 500 * 37L) % days;
    }

    private static Resident born(int n, LocalDate born, int kind) {
        SplittableRandom chance = new SplittableRandom(n * 31L + kind);
        District district = District.number(n);
        int sequence = 900 + n / 5 % 100;
        String home = Words.address(district, chance);
        boolean child = kind == 1 || born.getYear() > 2003;
        return new Resident(
                Numbers.citizen(district.code(), born, sequence),
                Words.person(chance),
                sequence % 2 == 1 ? "1" : "2",
                chance.nextInt(12) == 0 ? "0" + (2 + chance.nextInt(8)) : "01",
                born,
                home,
                chance.nextInt(3) == 0 ? Words.address(District.number(chance.nextInt(5)), chance) : home,
                child ? "10" : "20");
    }

    /** Somebody typed the last character of the number wrongly. */
    public Resident withWrongCheckCharacter() {
        return new Resident(Numbers.spoiled(id), name, sex, ethnicity, born, household, residence, marital);
    }

    /** Somebody entered another birthday than the number tells. */
    public Resident withWrongBirthday() {
        return new Resident(id, name, sex, ethnicity, born.minusDays(1), household, residence, marital);
    }
}
