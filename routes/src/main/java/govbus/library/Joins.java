package govbus.library;

/**
 * Persons' decisions that two keys are one entity (合并), and that they are not after all (拆分): one more input of the
 * merge. The words of a part go on being kept under its own key, so nothing is lost when it is parted again. In the
 * caller's transaction; what is golden has changed before they return.
 */
public interface Joins {

    /** How many keys can be one entity. */
    int MOST = 20;

    /**
     * From now on both keys are one entity.
     *
     * @param key the key that is given up
     * @param kept the key under which both are found now
     * @return {@code false} when they would be more than {@value #MOST} keys with those joined before
     */
    boolean join(String library, String key, String kept, String by, String note);

    /** Both keys are entities of their own again, each with what was said of it meanwhile. */
    void part(String library, String key, String other, String by, String note);
}
