package govbus.catalog.manifest;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * One document as it was read.
 *
 * @param file where it was read
 * @param kind {@code Resource}; empty when the document does not say
 * @param name {@code land/parcel}; empty when the document does not say
 * @param tree the document
 * @param places where each value stands, by JSON pointer; a key that is followed by {@code ~key} gives the key's place
 */
public record Manifest(String file, String kind, String name, ObjectNode tree, Map<String, Place> places) {

    static final String KEY = "~key";

    /** The place of a value, or of the nearest thing around it that is there. */
    Place place(String pointer) {
        for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Place place = places.get(at);
            if (place != null) {
                return place;
            }
            if (at.lastIndexOf('/') < 0) {
                return Place.UNKNOWN;
            }
        }
    }

    /** The mistake that the same entry stands in the text a second time. */
    public Problem duplicate() {
        return problem("/metadata/name", name, Mistake.DUPLICATE_ENTRY.word(), "each entry once / 每个条目只出现一次");
    }

    /** The mistake that a resource's code was another's. */
    public Problem codeTaken(String code, String owner) {
        return problem(
                "/spec/code",
                code,
                Mistake.CODE_TAKEN.word(),
                "a code that never was another's; it is " + owner + "'s");
    }

    Problem problem(String pointer, String value, String code, String expected) {
        Place place = place(pointer);
        return problem(place, pointer, value, code, expected);
    }

    Problem problemAtKey(String pointer, String value, String code, String expected) {
        return problem(places.getOrDefault(pointer + KEY, place(pointer)), pointer, value, code, expected);
    }

    private Problem problem(Place place, String pointer, String value, String code, String expected) {
        return new Problem(
                file,
                place.line(),
                place.column(),
                kind,
                name,
                pointer,
                value,
                code,
                expected,
                Mistake.message(code, pointer, value, expected));
    }
}
