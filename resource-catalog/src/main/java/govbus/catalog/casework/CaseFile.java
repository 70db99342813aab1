package govbus.catalog.casework;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case.
 *
 * @param number {@code ur-20261122-0001}; a resource's own name for the review of an entry
 * @param kind {@code resource}, {@code request}, {@code verification}, {@code dispute}, {@code demand} or {@code collection}
 * @param raiser department that asks
 * @param answerer department that must answer; {@code null} while nobody is assigned
 * @param version grows with each act; the entity tag
 * @param submittedBy who handed it in last, and so cannot approve it
 * @param document what the kind keeps
 */
public record CaseFile(
        String number,
        String kind,
        String state,
        String title,
        String resource,
        String raiser,
        String answerer,
        String openedBy,
        Instant openedAt,
        Instant changedAt,
        int version,
        String submittedBy,
        ObjectNode document) {

    public CaseFile in(String newState) {
        return copy(newState, answerer, submittedBy, document, changedAt, version);
    }

    public CaseFile answeredBy(String department) {
        return copy(state, department, submittedBy, document, changedAt, version);
    }

    public CaseFile submittedBy(String who) {
        return copy(state, answerer, who, document, changedAt, version);
    }

    public CaseFile with(ObjectNode newDocument) {
        return copy(state, answerer, submittedBy, newDocument, changedAt, version);
    }

    /** The same as one shows it with another entity tag: what it is about has versions of its own. */
    public CaseFile tagged(int tag) {
        return copy(state, answerer, submittedBy, document, changedAt, tag);
    }

    CaseFile next(Instant now) {
        return copy(state, answerer, submittedBy, document, now, version + 1);
    }

    private CaseFile copy(String now, String by, String handedIn, ObjectNode kept, Instant at, int counted) {
        return new CaseFile(
                number, kind, now, title, resource, raiser, by, openedBy, openedAt, at, counted, handedIn, kept);
    }

    /** Which side a department stands on. */
    public String department(Side side) {
        return switch (side) {
            case RAISER -> raiser;
            case ANSWERER -> answerer == null ? "authority" : answerer;
            case AUTHORITY, BUS -> "authority";
        };
    }
}
