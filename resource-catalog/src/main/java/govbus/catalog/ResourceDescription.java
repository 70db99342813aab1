package govbus.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * What the national guide (发改高技术〔2017〕1272号) and today's templates say of a catalogue entry beyond what the bus needs
 * to run it. Every part may be absent: entries of older catalogues know little.
 *
 * @param classification code of the entry's primary classification node, 6 to 18 digits; {@code null} when unknown
 * @param secondaryCodes resource codes under further classification nodes
 * @param innerDept 提供方内部部门
 * @param publishDate 发布日期, given when the entry is first published
 * @param relatedCodes 关联资源代码
 * @param sourceSystem 所属信息系统: its official title, or the name of a System
 * @param matter 数据所属事项
 * @param timeRange 数据时间范围, free text
 * @param originRegion division (6 digits) whose data it is, kept at a higher level and given back to it (R9); {@code null}
 *     for none
 * @param service where and how it is called, when its format is a service; {@code null} otherwise
 */
public record ResourceDescription(
        String classification,
        List<String> secondaryCodes,
        String innerDept,
        Format format,
        Method method,
        Open open,
        LocalDate publishDate,
        List<String> relatedCodes,
        String sourceSystem,
        String matter,
        SpatialScope spatialScope,
        String timeRange,
        Sync sync,
        Contact contact,
        List<String> keywords,
        Service service,
        String originRegion) {
    private static final ResourceDescription NONE = new ResourceDescription(
            null,
            List.of(),
            null,
            new Format(null, null, null),
            new Method(null, null),
            new Open(null, null),
            null,
            List.of(),
            null,
            null,
            null,
            null,
            new Sync(null, null, null),
            new Contact(null, null),
            List.of(),
            null,
            null);

    /** Nothing is said. */
    public static ResourceDescription none() {
        return NONE;
    }

    /**
     * 信息资源格式.
     *
     * @param type {@code postgresql}, {@code xlsx} …; lower case
     * @param other 其他类型资源格式描述
     */
    public record Format(Category category, String type, String other) {

        /** 信息资源格式分类, 1 to 7 in this order. */
        public enum Category {
            ELECTRONIC_FILE,
            SPREADSHEET,
            DATABASE,
            IMAGE,
            STREAM,
            SELF_DESCRIBED,
            SERVICE
        }
    }

    /** 共享方式. */
    public record Method(Category category, Type type) {

        /** 共享方式分类: 1 共享平台方式, 2 邮件方式, 3 介质方式. */
        public enum Category {
            PLATFORM,
            MAIL,
            MEDIA
        }

        /** 共享方式类型: 库表, 文件, 接口. */
        public enum Type {
            TABLE,
            FILE,
            SERVICE
        }
    }

    /** 开放类型 and 开放条件. */
    public record Open(Type type, String condition) {

        /** 1 无条件开放, 2 有条件开放, 3 不予开放. */
        public enum Type {
            UNCONDITIONAL,
            CONDITIONAL,
            NONE
        }
    }

    /** 全市, 市直, 区县. */
    public enum SpatialScope {
        CITY,
        CITY_UNITS,
        DISTRICT
    }

    /**
     * How the provider keeps its data up to date.
     *
     * @param physicalDelete whether rows vanish from the table; {@code null} when unknown
     */
    public record Sync(Mode mode, String frequency, Boolean physicalDelete) {

        /** 增量, 全量. */
        public enum Mode {
            INCREMENTAL,
            FULL
        }
    }

    /** 联系人 and 电话. */
    public record Contact(String person, String phone) {}

    /**
     * A service (服务接口).
     *
     * @param endpoint where it is called
     * @param request names of the items that a caller sends; all others are answered
     */
    public record Service(String endpoint, List<String> request) {}
}
