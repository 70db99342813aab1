package govbus.benchmarks.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Items as they stand in departments' tables, named by initials as their developers did. */
final class SyntheticItems {
    private static final List<SyntheticItem> USUAL = List.of(
            new SyntheticItem("xm", "姓名", "text", 60, false, true),
            new SyntheticItem("gmsfhm", "公民身份号码", "citizen-id", 0, false, true),
            new SyntheticItem("lxdh", "联系电话", "text", 20, false, true),
            new SyntheticItem("dz", "地址", "text", 255, false, false),
            new SyntheticItem("tyshxydm", "统一社会信用代码", "social-credit-code", 0, false, false),
            new SyntheticItem("dwmc", "单位名称", "text", 200, false, false),
            new SyntheticItem("frdb", "法定代表人", "text", 60, false, true),
            new SyntheticItem("zt", "状态", "text", 10, false, false),
            new SyntheticItem("djrq", "登记日期", "date", 0, false, false),
            new SyntheticItem("yxqz", "有效期至", "date", 0, false, false),
            new SyntheticItem("fzjg", "发证机关", "text", 100, false, false),
            new SyntheticItem("xzqhdm", "行政区划代码", "division-code", 0, false, false),
            new SyntheticItem("je", "金额", "decimal", 0, false, false),
            new SyntheticItem("mj", "面积", "decimal", 0, false, false),
            new SyntheticItem("sl", "数量", "integer", 0, false, false),
            new SyntheticItem("sfyx", "是否有效", "boolean", 0, false, false),
            new SyntheticItem("bz", "备注", "text", 500, false, false),
            new SyntheticItem("xzxdr", "行政相对人", "text", 200, false, false),
            new SyntheticItem("cfyj", "处罚依据", "text", 1000, false, false),
            new SyntheticItem("jyfw", "经营范围", "text", 1000, false, false));

    private SyntheticItems() {}

    /** A key, a time stamp, and 4 to 12 others. */
    static List<SyntheticItem> of(String subject, Random random) {
        List<SyntheticItem> usual = new ArrayList<>(USUAL);
        Collections.shuffle(usual, random);
        List<SyntheticItem> items = new ArrayList<>();
        items.add(new SyntheticItem("bh", subject + "编号", "text", 40, true, false));
        items.addAll(usual.subList(0, 4 + random.nextInt(9)));
        items.add(new SyntheticItem("gxsj", "更新时间", "datetime", 0, true, false));
        return List.copyOf(items);
    }
}
