package govbus.catalog.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The form of a use request (条例 art. 20).
 *
 * @param resource {@code land/parcel}
 * @param items 使用范围: the items asked for
 * @param rows 使用范围: for an item the values wanted; empty for all rows
 * @param purpose 用途
 * @param basis 使用依据
 * @param scenario 使用场景
 * @param matters 事项, names of the catalogue's matters
 * @param delivery 共享方式
 * @param until 使用时限, the last day
 * @param contact 联系人
 * @param commitment whether the department vouches for the truth of all this (真实性承诺)
 * @param officer who of the department's own 共享工作机构 has approved it, when the department's system hands it in
 * @param department on whose behalf an engineer hands it in; {@code null} for one's own
 * @param replaces number of the request that this one renews or changes; {@code null} for none
 * @param draft whether it is to be kept as a draft only
 */
public record RequestForm(
        String resource,
        List<String> items,
        Map<String, List<String>> rows,
        String purpose,
        String basis,
        String scenario,
        List<String> matters,
        Delivery delivery,
        LocalDate until,
        Contact contact,
        Boolean commitment,
        String officer,
        String department,
        String replaces,
        Boolean draft) {

    public RequestForm {
        items = items == null ? List.of() : List.copyOf(items);
        rows = rows == null ? Map.of() : rows;
        matters = matters == null ? List.of() : List.copyOf(matters);
    }

    /** How it is delivered: {@code table} into the consumer's own connection, {@code queue} or {@code query}. */
    public record Delivery(
            String adapter, String connection, Map<String, String> properties, Map<String, String> columns) {}

    /** Whom one may call. */
    public record Contact(String person, String phone) {}
}
