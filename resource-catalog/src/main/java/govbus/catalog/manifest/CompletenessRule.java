package govbus.catalog.manifest;

import govbus.catalog.Resource;
import govbus.catalog.ResourceDescription;
import govbus.catalog.ResourceDescription.Method;

/** What the national guide wants and an entry may still lack; the workbook and the form insist on it. */
final class CompletenessRule implements EntryRule {

    @Override
    public void check(Resource entry, Complaints complaints) {
        ResourceDescription description = entry.description();
        Method method = description.method();
        boolean shared = entry.sharing().type() != Resource.Sharing.Type.NONE;
        missing("/spec/classification", description.classification(), "信息资源分类", complaints);
        missing("/spec/format/category", description.format().category(), "信息资源格式分类", complaints);
        if (shared) {
            missing("/spec/sharing/methodCategory", method.category(), "共享方式分类", complaints);
            missing("/spec/sharing/methodType", method.type(), "共享方式类型", complaints);
        }
        missing("/spec/open/type", description.open().type(), "是否向社会开放", complaints);
    }

    private static void missing(String at, Object value, String title, Complaints complaints) {
        if (value == null) {
            complaints.warn(at, null, Mistake.METADATA_MISSING, title);
        }
    }
}
