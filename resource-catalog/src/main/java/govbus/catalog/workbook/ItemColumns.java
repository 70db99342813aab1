package govbus.catalog.workbook;

import govbus.catalog.workbook.Column.Form;
import java.util.List;

/** The columns of the sheet 信息项: one item a row, below the entry that it names. */
final class ItemColumns {
    static final String SHEET = "信息项";
    static final Column PROVIDER = Column.of(
                    Form.CODE, "提供方代码", "unified social credit code of the provider", "", "11320500000000019Y")
            .must();
    static final Column ENTRY =
            Column.text("信息资源名称", "title of the entry", "", "不动产权证书信息").must();
    static final Column NAME =
            Column.of(Form.CODE, "技术名称", "technical name", "/name", "bdcqzh").must();
    static final Column KEY = Column.word("是否主键", "part of the key", "", Wordings.FLAG, "是");
    static final Column TIMESTAMP = Column.word("是否时间戳", "says when the record changed", "", Wordings.FLAG, "否");
    static final Column SECRECY = Column.word(
                    "涉密属性", "secrecy: classified data is refused", "", Wordings.SECRECY, "非涉密")
            .must();
    static final List<Column> ALL = List.of(
            PROVIDER,
            ENTRY,
            Column.text("信息项名称", "business name", "/title", "不动产权证号").must(),
            NAME,
            Column.word("数据类型", "type", "/type", Wordings.ITEM_TYPE, "字符型").must(),
            Column.of(Form.NUMBER, "数据长度", "most characters", "/length", "60"),
            Column.of(Form.NUMBER, "小数位数", "decimal places", "/scale", ""),
            KEY,
            Column.word("是否必填", "required", "/required", Wordings.FLAG, "是"),
            TIMESTAMP,
            Column.word("敏感属性", "sensitive", "/sensitive", Wordings.FLAG, "否").must(),
            SECRECY,
            Column.word(
                    "共享类型",
                    "sharing of the item, as strict as the entry's or stricter",
                    "/sharing",
                    Wordings.SHARING,
                    ""),
            Column.word("开放类型", "opening of the item", "/openType", Wordings.OPENING, ""),
            Column.text("关联数据标准", "standard", "/standard", "GB/T 37346-2019"),
            Column.of(Form.CODES, "值域", "codes and their meaning, 1=男;2=女", "/codes", ""));

    private ItemColumns() {}
}
