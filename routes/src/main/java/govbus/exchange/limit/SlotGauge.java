package govbus.exchange.limit;

import govbus.adapter.SourceAdapter.Kept;
import govbus.exchange.Adapters;
import govbus.exchange.collect.Mount;
import govbus.exchange.collect.Mounts;
import govbus.exchange.watch.Flows;
import govbus.limit.Gauge;
import govbus.limit.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The log that a source's database keeps for its reader. One that is gone while it is being read stands at its limit:
 * changes may have been missed.
 */
@Component
class SlotGauge implements Gauge {

    private static final Logger LOG = LoggerFactory.getLogger(SlotGauge.class);

    private final Mounts mounts;
    private final Adapters adapters;
    private final Flows flows;
    private final LimitSettings settings;

    SlotGauge(Mounts mounts, Adapters adapters, Flows flows, LimitSettings settings) {
        this.mounts = mounts;
        this.adapters = adapters;
        this.flows = flows;
        this.settings = settings;
    }

    @Override
    public List<Usage> read() {
        List<Usage> usages = new ArrayList<>();
        for (Mount mount : mounts.all()) {
            kept(mount).ifPresent(kept -> usages.add(usage(mount, kept)));
        }
        return usages;
    }

    private Optional<Kept> kept(Mount mount) {
        try {
            return adapters.source(mount.source().adapter()).kept(mount.name(), mount.endpoint());
        } catch (RuntimeException away) {
            // The reader tells the same, with more to say about it.
            LOG.debug("{} cannot be asked now", mount.name(), away);
            return Optional.empty();
        }
    }

    private Usage usage(Mount mount, Kept kept) {
        String source = mount.source().name();
        double limit = kept.limit() > 0 ? kept.limit() : settings.slotBytes();
        boolean missed = !kept.there() && flows.reader(source).state().equals("running");
        return new Usage(
                "slot:" + source,
                "源端日志 / log kept by the source " + source,
                missed ? limit : kept.bytes(),
                limit,
                "bytes",
                kept.there() ? null : "复制槽不存在 / the replication slot is gone");
    }
}
