package govbus.catalog.manifest;

import govbus.catalog.Resource;
import govbus.catalog.ResourceDescription.Method;

/** C6: what is up to date at every moment comes by a service or a table, not by a file. */
final class CycleRule implements EntryRule {

    @Override
    public void check(Resource entry, Complaints complaints) {
        Method method = entry.description().method();
        boolean realtime = entry.updateCycle() == Resource.UpdateCycle.REALTIME;
        if (realtime && method.type() == Method.Type.FILE) {
            complaints.add(
                    "/spec/sharing/methodType",
                    "file",
                    Mistake.CYCLE_UNFIT,
                    "service or table, because it is realtime");
        }
        if (realtime && method.category() != null && method.category() != Method.Category.PLATFORM) {
            complaints.add(
                    "/spec/sharing/methodCategory",
                    method.category().name().toLowerCase(java.util.Locale.ROOT),
                    Mistake.CYCLE_UNFIT,
                    "platform 共享平台方式, because it is realtime");
        }
    }
}
