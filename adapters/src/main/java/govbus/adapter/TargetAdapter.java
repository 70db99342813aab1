package govbus.adapter;

/** Brings rows from the bus into a system. */
public interface TargetAdapter extends Adapter {

    Target open(TargetTask task);
}
