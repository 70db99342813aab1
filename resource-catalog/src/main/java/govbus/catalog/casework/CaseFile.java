package govbus.catalog.casework;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case.
 *
 * @param number {@code ur-20261122-0001}; a resource's own name for the review of an entry
 * @param kind {@code resource}, {@code request}, {@code verification}, {@code dispute} or {@code demand}
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
        return new CaseFile(
                number,
                kind,
                newState,
                title,
                resource,
                raiser,
                answerer,
                openedBy,
                openedAt,
                changedAt,
                version,
                submittedBy,
                document);
    }

    public CaseFile answeredBy(String department) {
        return new CaseFile(
                number,
                kind,
                state,
                title,
                resource,
                raiser,
                department,
                openedBy,
                openedAt,
                changedAt,
                version,
                submittedBy,
                document);
    }

    public CaseFile submittedBy(String who) {
        return new CaseFile(
                number, kind, state, title, resource, raiser, answerer, openedBy, openedAt, changedAt, version, who,
                document);
    }

    public CaseFile with(ObjectNode newDocument) {
        return new CaseFile(
                number,
                kind,
                state,
                title,
                resource,
                raiser,
                answerer,
                openedBy,
                openedAt,
                changedAt,
                version,
                submittedBy,
                newDocument);
    }

    CaseFile next(Instant now) {
        return new CaseFile(
                number,
                kind,
                state,
                title,
                resource,
                raiser,
                answerer,
                openedBy,
                openedAt,
                now,
                version + 1,
                submittedBy,
                document);
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
