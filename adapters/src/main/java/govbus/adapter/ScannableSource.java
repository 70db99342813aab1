package govbus.adapter;

/** A kind of source that tells its changes and whose table can be looked at beside them, and so be reconciled. */
public interface ScannableSource extends SourceAdapter {

    /** Opens a look at the source as it is now. Throws when it cannot be reached or its table is not fit. */
    SourceScan scan(SourceForm form);
}
