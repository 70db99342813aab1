package govbus.catalog.workbook;

import govbus.catalog.workbook.Column.Form;
import java.util.List;

/** The columns of the sheet 资源目录: one entry a row. */
final class EntryColumns {
    static final String SHEET = "资源目录";
    static final Column NAME = Column.of(Form.CODE, "资源标识", "name for machines; empty for a generated one", "", "");
    static final Column TITLE =
            Column.text("信息资源名称", "title", "/title", "不动产权证书信息").must();
    static final Column PROVIDER_NAME = Column.text("信息资源提供方", "provider, official name", "", "市自然资源和规划局");
    static final Column PROVIDER = Column.of(
                    Form.CODE, "提供方代码", "unified social credit code of the provider", "", "11320500000000019Y")
            .must();
    static final Column SECRECY = Column.word(
                    "涉密属性", "secrecy: classified data is refused", "", Wordings.SECRECY, "非涉密")
            .must();
    static final List<Column> ALL = List.of(
            NAME,
            TITLE,
            Column.of(Form.CODE, "信息资源代码", "code; empty for a generated one", "/code", ""),
            Column.of(Form.CODE, "信息资源分类", "leaf of the classification", "/classification", "307001")
                    .must(),
            PROVIDER_NAME,
            PROVIDER,
            Column.text("提供方内部部门", "inner department", "/innerDept", "不动产登记中心"),
            Column.text("信息资源摘要", "summary", "/summary", "已登簿且现势的不动产权证书").must(),
            Column.word("格式分类", "format category", "/format/category", Wordings.FORMAT, "数据库")
                    .must(),
            Column.text("格式类型", "format type", "/format/type", "postgresql"),
            Column.text("其他格式描述", "other format", "/format/other", ""),
            Column.word("共享类型", "sharing type", "/sharing/type", Wordings.SHARING, "有条件共享")
                    .must(),
            Column.text("共享条件", "sharing condition or legal basis", "/sharing/condition", "办理公积金提取等事项时逐条查询"),
            Column.word("共享方式分类", "method category", "/sharing/methodCategory", Wordings.METHOD_CATEGORY, "共享平台方式"),
            Column.word("共享方式类型", "method type", "/sharing/methodType", Wordings.METHOD_TYPE, "库表"),
            Column.word("开放类型", "open to the public", "/open/type", Wordings.OPENING, "不予开放")
                    .must(),
            Column.text("开放条件", "condition of opening", "/open/condition", ""),
            Column.word("更新周期", "update cycle", "/updateCycle", Wordings.CYCLE, "每日")
                    .must(),
            Column.word("数据分级", "data grade", "/grade", Wordings.GRADE, "一般").must(),
            SECRECY,
            Column.of(Form.DATE, "发布日期", "date of publication", "/publishDate", ""),
            Column.of(Form.LIST, "关联资源代码", "related codes, parted by ;", "/relatedCodes", ""),
            Column.text("所属信息系统", "source system", "/sourceSystem", "不动产登记系统"),
            Column.text("所属事项", "matter", "/matter", "不动产登记"),
            Column.word("空间范围", "spatial scope", "/spatialScope", Wordings.SCOPE, "全市"),
            Column.text("时间范围", "time range", "/timeRange", "2016 年起"),
            Column.word("同步方式", "synchronisation", "/sync/mode", Wordings.SYNC, "增量"),
            Column.text("同步频率", "frequency", "/sync/frequency", "每小时"),
            Column.word("是否物理删除", "rows are deleted", "/sync/physicalDelete", Wordings.FLAG, "否"),
            Column.text("联系人", "contact", "/contact/person", ""),
            Column.text("联系电话", "phone", "/contact/phone", ""),
            Column.of(Form.LIST, "关键字", "keywords, parted by ;", "/keywords", "不动产;权证"),
            Column.text("接口地址", "endpoint of a service", "/service/endpoint", ""),
            Column.of(Form.LIST, "请求参数", "items that a caller sends, parted by ;", "/service/request", ""),
            Column.of(Form.CODE, "数据来源区划", "division that the data is given back to", "/originRegion", ""));

    private EntryColumns() {}
}
