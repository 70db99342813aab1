package govbus.catalog.manifest;

import govbus.catalog.Resource;

/** A numbered rule for a catalogue entry, one of C1 to C12. */
interface EntryRule {

    /** Complains about all that breaks the rule; {@link Complaints#warn} where it is allowed but doubtful. */
    void check(Resource entry, Complaints complaints);
}
