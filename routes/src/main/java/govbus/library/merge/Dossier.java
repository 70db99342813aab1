package govbus.library.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** All that was ever said about a key. What the golden record is follows from it and the declaration alone. */
public final class Dossier {

    /** Older sayings of a voice that stay beside the newest; with twice as many, half goes elsewhere. */
    private static final int BESIDE = 8;

    private static final Comparator<Voice> ORDER = Comparator.comparingInt(Voice::source)
            .thenComparing(Voice::member, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Voice::record, Comparator.nullsFirst(Comparator.naturalOrder()));

    private long version;
    private int chapters;
    private final List<Voice> voices = new ArrayList<>(2);

    public Dossier() {}

    Dossier(long version, int chapters) {
        this.version = version;
        this.chapters = chapters;
    }

    /** How often the golden record changed. */
    public long version() {
        return version;
    }

    public void changed() {
        version++;
    }

    /** How many chapters of older sayings were put elsewhere; of a chapter its own number. */
    public int chapters() {
        return chapters;
    }

    public List<Voice> voices() {
        return voices;
    }

    public boolean isEmpty() {
        return voices.isEmpty();
    }

    /** The voice of a record of the entity's own; {@code null} when it was never heard. */
    public Voice voice(int source, String record) {
        return voice(source, null, record);
    }

    /** The voice of a record that speaks of a part; {@code null} when it was never heard. */
    public Voice voice(int source, String member, String record) {
        for (Voice voice : voices) {
            if (voice.source() == source
                    && Objects.equals(voice.record(), record)
                    && Objects.equals(voice.member(), member)) {
                return voice;
            }
        }
        return null;
    }

    /** Takes in what a record of a source says; {@code false} when that is known. */
    public boolean add(int source, String record, Saying saying) {
        return add(source, null, record, saying);
    }

    /** Takes in what a record of a source says of a part of this entity; {@code false} when that is known. */
    public boolean add(int source, String member, String record, Saying saying) {
        Voice voice = voice(source, member, record);
        if (voice == null) {
            voice = new Voice(source, member, record, false);
            voices.add(voice);
            voices.sort(ORDER);
        }
        return voice.add(saying);
    }

    /** Takes in all of another, as when two keys turn out to be one. */
    public boolean addAll(Dossier other) {
        boolean changed = false;
        for (Voice voice : other.voices) {
            for (int i = voice.sayings().size() - 1; i >= 0; i--) {
                changed |= add(
                        voice.source(),
                        voice.member(),
                        voice.record(),
                        voice.sayings().get(i));
            }
        }
        return changed;
    }

    /** Puts chapters back, so that nothing is elsewhere. */
    public void unfold(List<Dossier> older) {
        older.forEach(this::addAll);
        voices.forEach(voice -> voice.spilled(false));
        chapters = 0;
    }

    /** Takes the oldest sayings out where there are too many; {@code null} when there is nothing to be put elsewhere. */
    public Dossier spill() {
        Dossier chapter = null;
        for (Voice voice : voices) {
            List<Saying> sayings = voice.sayings();
            if (sayings.size() <= 2 * BESIDE) {
                continue;
            }
            if (chapter == null) {
                chapter = new Dossier();
            }
            Voice older = new Voice(voice.source(), voice.member(), voice.record(), false);
            List<Saying> tail = sayings.subList(BESIDE + 1, sayings.size());
            older.sayings().addAll(tail);
            tail.clear();
            voice.spilled(true);
            chapter.voices.add(older);
        }
        if (chapter != null) {
            chapters++;
            chapter.chapters = chapters;
        }
        return chapter;
    }

    /**
     * The entity of which this one is a part since a person said so, as known at a time; {@code null} for none, as nearly
     * always.
     */
    public String partOf(long knownAt) {
        for (Voice voice : voices) {
            if (voice.source() != Shape.DECISIONS) {
                return null;
            }
            if (voice.isPartOf() && voice.inForce(Long.MAX_VALUE, knownAt) != null) {
                return voice.record();
            }
        }
        return null;
    }

    /** Whether a voice speaks of the entity as it is now, and not of a part that was parted. */
    public boolean counts(Voice voice) {
        Voice join = voice.member() == null ? null : voice(Shape.DECISIONS, voice.member(), null);
        return voice.member() == null || join != null && !join.sayings().get(0).deleted();
    }

    /**
     * Forgets what was superseded, and known to be, before a time; what is in force stays, and so do younger deletions.
     * All that is asked for as of a later time, or as known at a later time, is answered as before.
     *
     * @return how many sayings were forgotten
     */
    public int forgetBefore(long time) {
        int forgotten = 0;
        List<String> parted = new ArrayList<>(0);
        for (Voice voice : voices) {
            forgotten += voice.forgetBefore(time);
            if (voice.isPart() && voice.isTakenBackBefore(time)) {
                parted.add(voice.member());
            }
        }
        for (Voice voice : List.copyOf(voices)) {
            if (voice.isTakenBackBefore(time) || parted.contains(voice.member())) {
                forgotten += voice.sayings().size();
                voices.remove(voice);
            }
        }
        return forgotten;
    }
}
