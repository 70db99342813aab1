package govbus.library.store;

import govbus.library.merge.Dossier;
import govbus.library.merge.Merging;

/**
 * An entity before and after something was taken in.
 *
 * @param before its row; its dossier is already the one of afterwards
 * @param mergedBefore what counted before; {@code null} where sources cannot disagree
 * @param mergedAfter what counts now
 * @param chapter older words that no longer stay beside; {@code null} for none
 * @param versionBefore the golden record's version before
 * @param records by how many more records of the source speak of it now
 * @param spoken whether the source spoke of it before
 * @param newest the newest time that was taken in, in microseconds
 */
record Amended(
        Entity before,
        Entity after,
        Merging mergedBefore,
        Merging mergedAfter,
        Dossier chapter,
        boolean unfolded,
        long versionBefore,
        int records,
        boolean spoken,
        long newest) {

    String key() {
        return after.key();
    }

    boolean isGoldenChanged() {
        return after.dossier().version() != versionBefore;
    }
}
