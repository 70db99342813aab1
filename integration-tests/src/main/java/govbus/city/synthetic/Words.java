package govbus.city.synthetic;

import java.util.SplittableRandom;

/** Names of people, companies, streets and projects, drawn by chance. */
final class Words {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰欣怡子涵雨轩浩宇梓萱一诺思远嘉懿文博晓峰建国志远若溪";
    private static final String[] STREETS = {"文昌路", "人民路", "解放街", "滨河大道", "学府路", "振兴街", "长江路", "桃源巷", "科技街", "青年路"};
    private static final String[] ESTATES = {"梧桐苑", "星河湾", "云溪华庭", "锦绣花园", "水岸新村", "春江里"};
    private static final String[] TRADES = {"电子科技", "环保工程", "食品", "纺织", "建筑工程", "物流", "信息技术", "医疗器械", "文化传播", "农业发展"};
    private static final String[] LUCKY = {"远欣", "隆阳", "鑫立", "恒通", "瑞泰", "华晟", "博远", "正元", "天合", "嘉禾", "云帆", "启明"};
    private static final String[] PROJECTS = {"住宅小区", "科研办公楼", "标准厂房", "社区服务中心", "中学教学楼", "物流仓储基地", "养老服务中心"};

    private Words() {}

    static String person(SplittableRandom chance) {
        StringBuilder name =
                new StringBuilder().append(letter(SURNAMES, chance)).append(letter(GIVEN, chance));
        if (chance.nextInt(4) > 0) {
            name.append(letter(GIVEN, chance));
        }
        return name.toString();
    }

    private static char letter(String letters, SplittableRandom chance) {
        return letters.charAt(chance.nextInt(letters.length()));
    }

    static String address(District district, SplittableRandom chance) {
        return street(district, chance) + one(ESTATES, chance) + (1 + chance.nextInt(30)) + "幢"
                + (1 + chance.nextInt(4)) + "单元" + (1 + chance.nextInt(18)) + "0" + (1 + chance.nextInt(4)) + "室";
    }

    static String street(District district, SplittableRandom chance) {
        return District.CITY + district.name() + one(STREETS, chance) + (1 + chance.nextInt(300)) + "号";
    }

    static String trade(SplittableRandom chance) {
        return one(TRADES, chance);
    }

    /** @param n makes the name unique */
    static String company(int n, String trade, SplittableRandom chance) {
        return District.CITY + one(LUCKY, chance) + letter(GIVEN, chance) + trade + "有限公司"
                + (n % 7 == 0 ? "（" + n + "）" : "");
    }

    static String project(String company, SplittableRandom chance) {
        return company.replace("有限公司", "") + one(PROJECTS, chance) + "项目";
    }

    static String one(String[] words, SplittableRandom chance) {
        return words[chance.nextInt(words.length)];
    }
}
