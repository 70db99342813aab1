package govbus.catalog.collection;

import java.util.List;

/**
 * A form, on paper or on a screen, by which a department wants to ask people for data.
 *
 * @param title 采集表名称
 * @param purpose what the data is for
 * @param matter 事项 that it belongs to; {@code null} for none
 * @param fields what is asked for
 * @param department on whose behalf an engineer registers it
 */
public record CollectionForm(String title, String purpose, String matter, List<Field> fields, String department) {

    /**
     * A field of the form.
     *
     * @param title as people read it, 婚姻状况
     * @param name for machines; {@code null} when it has none
     */
    public record Field(String title, String name) {}
}
