package govbus.catalog.workbook;

/** The code lists of the national guide, as they stand in drop-downs. */
final class Wordings {
    static final Wording SHARING = Wording.numbered("unconditional", "无条件共享", "conditional", "有条件共享", "none", "不予共享")
            .understanding("无条件", "unconditional", "有条件", "conditional", "不予", "none");
    static final Wording OPENING = Wording.numbered("unconditional", "无条件开放", "conditional", "有条件开放", "none", "不予开放")
            .understanding("0", "none", "是", "unconditional", "否", "none");
    static final Wording CYCLE = Wording.numbered(
                    "realtime",
                    "实时",
                    "daily",
                    "每日",
                    "weekly",
                    "每周",
                    "monthly",
                    "每月",
                    "quarterly",
                    "每季度",
                    "half-yearly",
                    "每半年",
                    "yearly",
                    "每年",
                    "other",
                    "其他")
            .understanding("不定时", "other", "不定期", "other");
    static final Wording GRADE = Wording.numbered("general", "一般", "important", "重要", "core", "核心")
            .understanding("一般数据", "general", "重要数据", "important", "核心数据", "core");
    static final Wording FORMAT = Wording.numbered(
            "electronic-file",
            "电子文件",
            "spreadsheet",
            "电子表格",
            "database",
            "数据库",
            "image",
            "图形图像",
            "stream",
            "流媒体",
            "self-described",
            "自描述格式",
            "service",
            "服务接口");
    static final Wording METHOD_CATEGORY = Wording.numbered("platform", "共享平台方式", "mail", "邮件方式", "media", "介质方式");
    static final Wording METHOD_TYPE = Wording.numbered("table", "库表", "file", "文件", "service", "接口")
            .understanding("数据库", "table", "服务", "service");
    static final Wording SCOPE = Wording.numbered("city", "全市", "city-units", "市直", "district", "区县");
    static final Wording SYNC = Wording.numbered("incremental", "增量", "full", "全量");
    static final Wording FLAG =
            Wording.numbered("true", "是", "false", "否").understanding("0", "false", "敏感", "true", "非敏感", "false");
    static final Wording SECRECY = Wording.numbered("open", "非涉密").understanding("否", "open", "0", "open");
    static final Wording ITEM_TYPE = Wording.numbered(
                    "text",
                    "字符型",
                    "integer",
                    "整数型",
                    "decimal",
                    "小数型",
                    "boolean",
                    "布尔型",
                    "date",
                    "日期型",
                    "datetime",
                    "日期时间型",
                    "citizen-id",
                    "公民身份号码",
                    "social-credit-code",
                    "统一社会信用代码",
                    "organisation-code",
                    "组织机构代码",
                    "division-code",
                    "行政区划代码",
                    "real-estate-unit",
                    "不动产单元号",
                    "real-estate-certificate-number",
                    "不动产权证号",
                    "certificate-identifier",
                    "证照标识",
                    "project-code",
                    "投资项目代码",
                    "planning-permit-number",
                    "规划许可证号")
            .understanding(
                    "字符型c",
                    "text",
                    "数值型",
                    "decimal",
                    "货币型",
                    "decimal",
                    "双精度型",
                    "decimal",
                    "浮点型",
                    "decimal",
                    "高精度型",
                    "decimal",
                    "整型",
                    "integer",
                    "逻辑型",
                    "boolean",
                    "备注型",
                    "text",
                    "通用型",
                    "text",
                    "其他",
                    "text",
                    "c",
                    "text",
                    "n",
                    "decimal",
                    "y",
                    "decimal",
                    "d",
                    "date",
                    "t",
                    "datetime",
                    "l",
                    "boolean",
                    "m",
                    "text",
                    "g",
                    "text",
                    "b",
                    "decimal",
                    "i",
                    "integer",
                    "f",
                    "decimal");

    private Wordings() {}
}
