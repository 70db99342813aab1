package govbus.catalog.casework;

/**
 * A state of a case.
 *
 * @param word {@code provider-review}
 * @param whose who must act now; {@code null} when nobody must
 * @param clock the deadline that runs; {@code null} for none
 * @param holds whether the clock that ran is held rather than stopped
 * @param last whether nothing comes after it
 */
public record Stage(
        String word, String chinese, String english, Side whose, String clock, boolean holds, boolean last) {

    public static Stage of(String word, String chinese, String english) {
        return new Stage(word, chinese, english, null, null, false, false);
    }

    public Stage due(Side side, String rule) {
        return new Stage(word, chinese, english, side, rule, holds, last);
    }

    public Stage waitsFor(Side side) {
        return new Stage(word, chinese, english, side, clock, holds, last);
    }

    public Stage holdsClock() {
        return new Stage(word, chinese, english, whose, clock, true, last);
    }

    public Stage end() {
        return new Stage(word, chinese, english, whose, clock, holds, true);
    }
}
