package govbus.library;

/** A person's decisions between sources: one more word about a key, which counts before every rule until it is revoked. */
public interface Decisions {

    /**
     * From now on a fact of one entity follows one source. The golden record is changed before this returns, in the
     * caller's transaction where there is one.
     *
     * @param resource whose word is to count; {@code null} takes the decision back
     */
    void choose(String library, String key, String fact, String resource);
}
