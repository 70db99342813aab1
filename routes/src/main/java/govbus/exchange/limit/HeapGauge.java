package govbus.exchange.limit;

import govbus.limit.Gauge;
import govbus.limit.Usage;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import org.springframework.stereotype.Component;

/** The node's memory as its last collection left it: what is used before the next one says nothing. */
@Component
class HeapGauge implements Gauge {

    @Override
    public List<Usage> read() {
        long used = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(java.util.Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        return List.of(
                new Usage("heap", "节点内存 / heap", used, Runtime.getRuntime().maxMemory(), "bytes", null));
    }
}
