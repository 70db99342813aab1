package govbus.library.store;

/** Why entities are written. */
enum Why {
    /** A source said something. */
    HEARD,
    /** A person decided which keys are one entity. */
    DECIDED,
    /** The library was declared in another way, so all that was before is to be found anew. */
    RULES
}
