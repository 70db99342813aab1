package govbus.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A base library (基础库): which facts it holds, where each comes from and by which rule it is chosen.
 *
 * @param name {@code population}
 * @param keyType type of the key, {@link ItemType#CITIZEN_ID}, {@link ItemType#SOCIAL_CREDIT_CODE} or {@link ItemType#TEXT}
 * @param keys for each source resource the item that holds the key
 * @param historyDays how long superseded words are kept, in days; {@code null} for ever
 * @param facts in the order shown
 * @param matching how candidates for one and the same entity are found; {@code null} for not at all
 * @param guard when a mass change is held; {@code null} for never
 * @param events life events that are told
 */
public record Library(
        String name,
        String title,
        ItemType keyType,
        Map<String, String> keys,
        Integer historyDays,
        List<Fact> facts,
        Matching matching,
        Guard guard,
        List<LifeEvent> events) {

    /** A library without matching, guard, events and end of its history. */
    public Library(String name, String title, ItemType keyType, Map<String, String> keys, List<Fact> facts) {
        this(name, title, keyType, keys, null, facts, null, null, List.of());
    }

    /**
     * A fact of the library.
     *
     * @param authority the department whose word counts (一数一源)
     * @param rule how one of several words is chosen
     * @param agreed how many sources have to say the same under {@link Rule#AGREED}
     * @param compare what counts as the same
     * @param oldKey whether its value is another key of the entity, by which sources may still name it
     * @param from sources in precedence
     */
    public record Fact(
            String name,
            String title,
            String authority,
            boolean sensitive,
            Rule rule,
            int agreed,
            Compare compare,
            boolean oldKey,
            List<Origin> from) {

        /** A fact by precedence, compared exactly. */
        public Fact(String name, String title, String authority, boolean sensitive, List<Origin> from) {
            this(name, title, authority, sensitive, Rule.PRECEDENCE, 2, Compare.EXACT, false, from);
        }
    }

    /** How one of several words is chosen. */
    public enum Rule {
        /** The first source that has a value. */
        PRECEDENCE,
        /** The source that spoke last, by its own time. */
        NEWEST,
        /** The longest value. */
        MOST_COMPLETE,
        /** A value that enough sources agree upon; none while they do not. */
        AGREED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What counts as the same value. */
    public enum Compare {
        /** Character by character. */
        EXACT,
        /** Names: width, brackets, blanks and middle dots do not matter. */
        NAME,
        /** Addresses: as names, and province, city and county in front do not matter. */
        ADDRESS
    }

    /** An item of a resource. */
    public record Origin(String resource, String item) {}

    /**
     * Finding candidates for one and the same entity; a person decides.
     *
     * @param facts what is compared, the first of them weighing most
     * @param above the least likeness, in percent
     */
    public record Matching(List<String> facts, int above) {}

    /** Shares of a source's records above which its changes are held until a person decides; each may be {@code null}. */
    public record Guard(Share deletes, Share changes) {}

    /**
     * A share of a source's records.
     *
     * @param percent of its records
     * @param of least number of its records in the library for which it is judged
     */
    public record Share(int percent, long of) {}

    /**
     * A life event, told when a golden record changes so.
     *
     * @param fact whose change it is; {@code null} for the entity as a whole
     * @param becomes values of the fact that make it; empty for any
     * @param created whether the entity has to be new
     * @param changed whether any change of the fact makes it
     * @param within only while a date of the entity is not longer ago; {@code null} for always
     */
    public record LifeEvent(
            String name,
            String title,
            String fact,
            List<String> becomes,
            boolean created,
            boolean changed,
            Within within) {}

    /** A date of the entity is at most so many days ago. */
    public record Within(String fact, int days) {}
}
