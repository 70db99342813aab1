package govbus.adapter;

/** A kind of target whose content can be looked at, and so be reconciled. */
public interface ScannableTarget extends TargetAdapter {

    /** Opens a look at the target as it is now. Throws when it cannot be reached or its table is not fit. */
    TargetScan scan(TargetTask task);
}
