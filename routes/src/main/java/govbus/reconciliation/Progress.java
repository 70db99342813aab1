package govbus.reconciliation;

/** Told a row at a time; a run that must not go on is ended here. */
interface Progress {

    void tick();
}
