package govbus.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bodies of pushes: records of exactly 1 KiB of JSON, ten items, each with a key of its own. */
final class JsonRecords {
    private static final int BYTES = 1_024;
    private static final int DIGITS = 17;
    private static final String START = "{\"id\":\"R";
    private static final String REST = """
            ","name":"欧阳建国","sex":"1","born":"1986-05-17","division":"320508","address":"江苏省苏州市姑苏区平江街道临顿路一百二十八号三幢五单元六零二室",\
            "phone":"13900001234","amount":"128450.75","changed":"2026-11-22T10:30:00+08:00","remark":\"""";

    private final byte[] bytes;
    private final int records;

    JsonRecords(int records) {
        this.records = records;
        byte[] one = one();
        bytes = new byte[records * (BYTES + 1) + 1];
        Arrays.fill(bytes, (byte) ',');
        for (int i = 0; i < records; i++) {
            System.arraycopy(one, 0, bytes, 1 + i * (BYTES + 1), BYTES);
        }
        bytes[0] = '[';
        bytes[bytes.length - 1] = ']';
    }

    private static byte[] one() {
        byte[] start = (START + "0".repeat(DIGITS) + REST).getBytes(StandardCharsets.UTF_8);
        byte[] end = "\"}".getBytes(StandardCharsets.UTF_8);
        byte[] one = Arrays.copyOf(start, BYTES);
        byte[] remark = "房屋坐落与登记簿一致,面积以实测为准; verified. ".getBytes(StandardCharsets.UTF_8);
        int place = start.length;
        while (place + remark.length <= BYTES - end.length) {
            System.arraycopy(remark, 0, one, place, remark.length);
            place += remark.length;
        }
        Arrays.fill(one, place, BYTES - end.length, (byte) '.');
        System.arraycopy(end, 0, one, BYTES - end.length, end.length);
        return one;
    }

    /** The body with the keys from this number on; the same array each time. */
    byte[] from(long first) {
        for (int i = 0; i < records; i++) {
            int place = 1 + i * (BYTES + 1) + START.length() + DIGITS;
            for (long rest = first + i; rest > 0; rest /= 10) {
                bytes[--place] = (byte) ('0' + rest % 10);
            }
        }
        return bytes;
    }

    /** What the catalogue says of them. */
    static String items() {
        return """
                  items:
                    - {name: id, title: 编号, type: text, required: true, length: 18, pattern: 'R\\d{17}'}
                    - {name: name, title: 姓名, type: text, required: true, length: 50}
                    - {name: sex, title: 性别, type: text, required: true, codes: {"1": "男", "2": "女", "9": "未说明"}}
                    - {name: born, title: 出生日期, type: date, required: true, min: "1900-01-01"}
                    - {name: division, title: 行政区划, type: division-code, required: true}
                    - {name: address, title: 住址, type: text, length: 255}
                    - {name: phone, title: 电话, type: text, pattern: '1\\d{10}'}
                    - {name: amount, title: 金额, type: decimal, scale: 2, min: 0}
                    - {name: changed, title: 更新时间, type: datetime, required: true}
                    - {name: remark, title: 备注, type: text, length: 2000}
                """;
    }

    static final String NAMES = "id, name, sex, born, division, address, phone, amount, changed, remark";

    /** A table for them. */
    static String table(String name) {
        return "create table " + name + " (id varchar(18) primary key, name varchar(50) not null, sex char(1) not null,"
                + " born date not null, division char(6) not null, address varchar(255), phone varchar(20),"
                + " amount numeric(14,2), changed timestamptz not null, remark varchar(2000))";
    }
}
