package govbus.faults.flow;

import govbus.faults.site.Site;

/** What the bus itself has counted, read past the bus. */
public final class BusBooks {
    private final Site site;

    public BusBooks(Site site) {
        this.site = site;
    }

    /** Records that stand in the log or in quarantine, of one flow. */
    public long taken(Flow flow) {
        return count("select coalesce((select sum(records) from exchange.head where resource = ?), 0)", flow.resource())
                + count("select count(*) from quality.quarantine where resource = ?", flow.resource());
    }

    /** Records in the log that some subscription of a flow has not been given yet. */
    public long waiting(Flow flow) {
        return count(
                "select coalesce(sum(h.records - d.records), 0) from exchange.head h join exchange.delivery d"
                        + " on d.partition = h.partition and d.subscription like '%-fault-' || ? where h.resource = ?",
                flow.name(), flow.resource());
    }

    /** Rows of the load that a target refused; what a fault sends itself ({@code -X}) is not counted. */
    public long parked(Flow flow, String prefix) {
        return count(
                "select count(*) from exchange.parked where state = 'waiting' and resource = ?"
                        + " and key like '%' || ? || '-%' and key not like '%-X%'",
                flow.resource(), prefix);
    }

    /** Rows that wait parked, whosever, of keys that contain something. */
    public long parkedOf(String part) {
        return count("select count(*) from exchange.parked where state = 'waiting' and key like '%' || ? || '%'", part);
    }

    /** Records of a flow that wait in quarantine. */
    public long quarantined(Flow flow) {
        return count("select count(*) from quality.quarantine where resource = ?", flow.resource());
    }

    private long count(String sql, Object... values) {
        Long number = site.books().sql().queryForObject(sql, Long.class, values);
        return number == null ? 0 : number;
    }
}
