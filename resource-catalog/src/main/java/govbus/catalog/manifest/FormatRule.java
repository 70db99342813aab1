package govbus.catalog.manifest;

import govbus.catalog.Resource;
import govbus.catalog.ResourceDescription;
import govbus.catalog.ResourceDescription.Format;
import java.util.List;

/** C5: a service says where it is called, with which items, and what it answers; what is self-described is described. */
final class FormatRule implements EntryRule {

    @Override
    public void check(Resource entry, Complaints complaints) {
        Format format = entry.description().format();
        if (format.category() == Format.Category.SELF_DESCRIBED
                && (format.other() == null || format.other().isBlank())) {
            complaints.add("/spec/format/other", null, Mistake.METADATA_MISSING, "其他类型资源格式描述: the format described");
        }
        if (format.category() == Format.Category.SERVICE) {
            service(entry, complaints);
        }
    }

    private static void service(Resource entry, Complaints complaints) {
        ResourceDescription.Service service = entry.description().service();
        if (service == null) {
            complaints.add("/spec/service", null, Mistake.SERVICE_INCOMPLETE, "endpoint 接口地址 and request 请求参数");
            return;
        }
        List<String> request = service.request();
        for (int i = 0; i < request.size(); i++) {
            complaints.known("/spec/service/request/" + i, request.get(i), entry.itemNames());
        }
        if (request.isEmpty()) {
            complaints.add("/spec/service/request", null, Mistake.SERVICE_INCOMPLETE, "at least one item that is sent");
        } else if (request.containsAll(entry.itemNames())) {
            complaints.add(
                    "/spec/service/request", null, Mistake.SERVICE_INCOMPLETE, "at least one item that is answered");
        }
    }
}
