package govbus.library.merge;

import java.util.ArrayList;
import java.util.List;

/** One record of one source on one key: all that it ever said, the newest first. A set, so order and repetition do not matter. */
public final class Voice {

    private final int source;
    private final String member;
    private final String record;
    private final List<Saying> sayings;
    private boolean spilled;

    public Voice(int source, String record, boolean spilled) {
        this(source, null, record, spilled);
    }

    Voice(int source, String member, String record, boolean spilled) {
        this.source = source;
        this.member = member;
        this.record = record;
        this.spilled = spilled;
        this.sayings = new ArrayList<>(2);
    }

    /** The source's slot; 0 for a person's decisions. */
    public int source() {
        return source;
    }

    /** The key of the part of this entity of which it speaks; {@code null} for the entity's own. */
    public String member() {
        return member;
    }

    /** The record's own key; {@code null} when it is the library's. */
    public String record() {
        return record;
    }

    /** Whether it says of which other entity this one is a part. */
    public boolean isPartOf() {
        return source == Shape.DECISIONS && member == null && record != null;
    }

    /** Whether it says that another entity is a part of this one. */
    public boolean isPart() {
        return source == Shape.DECISIONS && member != null;
    }

    /** Newest first. */
    public List<Saying> sayings() {
        return sayings;
    }

    /** Whether older sayings are kept elsewhere. */
    public boolean spilled() {
        return spilled;
    }

    void spilled(boolean now) {
        spilled = now;
    }

    /** Whether this may have been said before, in what is kept elsewhere. */
    public boolean reachesBack(Saying saying) {
        return spilled && saying.at() <= sayings.get(sayings.size() - 1).at();
    }

    /**
     * Takes a saying in.
     *
     * @return whether it was new
     */
    public boolean add(Saying saying) {
        if (sayings.isEmpty()) {
            sayings.add(saying);
            return true;
        }
        Saying newest = sayings.get(0);
        if (!saying.stated() && saying.at() >= newest.at() && saying.saysSame(newest)) {
            // read again without a time of its own: nothing new
            return false;
        }
        int place = 0;
        for (; place < sayings.size(); place++) {
            Saying other = sayings.get(place);
            if (other.at() == saying.at()) {
                if (other.received() == saying.received()) {
                    // the same moment of the log: the later one of a transaction, or the same fed again
                    sayings.set(place, saying);
                    return !other.saysSame(saying);
                }
                if (other.saysSame(saying)) {
                    return false;
                }
            }
            if (Saying.NEWEST_FIRST.compare(saying, other) < 0) {
                break;
            }
        }
        if (saidSameAt(saying, place)) {
            return false;
        }
        sayings.add(place, saying);
        return true;
    }

    private boolean saidSameAt(Saying saying, int from) {
        for (int i = from; i < sayings.size() && sayings.get(i).at() == saying.at(); i++) {
            if (sayings.get(i).saysSame(saying)) {
                return true;
            }
        }
        return false;
    }

    /** Forgets what was superseded, and known to be, before a time; answers how many. */
    int forgetBefore(long time) {
        for (int i = 0; i < sayings.size() - 1; i++) {
            Saying newer = sayings.get(i);
            if (newer.at() < time && newer.received() < time) {
                int older = sayings.size() - i - 1;
                sayings.subList(i + 1, sayings.size()).clear();
                return older;
            }
        }
        return 0;
    }

    /** Whether all that is left of it is that it was taken back before a time. */
    boolean isTakenBackBefore(long time) {
        Saying newest = sayings.get(0);
        return sayings.size() == 1 && newest.deleted() && newest.at() < time && newest.received() < time;
    }

    /** What counts of it as of a time and as known at a time; {@code null} for nothing. */
    public Saying inForce(long validAt, long knownAt) {
        for (Saying saying : sayings) {
            if (saying.at() <= validAt && saying.received() <= knownAt) {
                return saying.deleted() ? null : saying;
            }
        }
        return null;
    }
}
