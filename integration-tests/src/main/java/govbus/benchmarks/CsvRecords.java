package govbus.benchmarks;

import govbus.city.synthetic.Resident;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of synthetic residents: twelve columns, about 190 bytes a row, as a population base library has them. */
final class CsvRecords {
    static final String NAMES =
            "id_no, name, sex, birth_date, nation, region_code, address, household_id, phone, marital_status, status, updated_at";

    private CsvRecords() {}

    /** Writes so many rows from a resident's number on. */
    static void write(Path file, int first, int rows) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(NAMES.replace(" ", "") + "\n");
            for (int n = first; n < first + rows; n++) {
                Resident one = Resident.number(n);
                out.write(one.id() + ',' + one.name() + ',' + one.sex() + ',' + one.born() + ',' + one.ethnicity() + ','
                        + one.id().substring(0, 6) + ',' + one.residence() + ',' + n / 3 + ",139"
                        + String.valueOf(100_000_000L + n).substring(1) + ',' + one.marital()
                        + ",1,2026-11-22T10:30:00.123456+08:00\n");
            }
        }
    }

    /** What the catalogue says of them. */
    static String items() {
        return """
                  items:
                    - {name: id_no, title: 公民身份号码, type: citizen-id, required: true}
                    - {name: name, title: 姓名, type: text, required: true, length: 40}
                    - {name: sex, title: 性别, type: text, required: true, codes: {"1": "男", "2": "女", "9": "未说明"}}
                    - {name: birth_date, title: 出生日期, type: date, required: true}
                    - {name: nation, title: 民族, type: text, required: true, length: 2}
                    - {name: region_code, title: 行政区划, type: division-code, required: true}
                    - {name: address, title: 住址, type: text, required: true, length: 200}
                    - {name: household_id, title: 户号, type: integer, required: true}
                    - {name: phone, title: 电话, type: text, length: 20}
                    - {name: marital_status, title: 婚姻状况, type: integer}
                    - {name: status, title: 状态, type: integer, required: true}
                    - {name: updated_at, title: 更新时间, type: datetime, required: true}
                  rules:
                    - {rule: birth-date-matches-citizen-id, items: [id_no, birth_date]}
                """;
    }

    /** A table for them. */
    static String table(String name) {
        return "create table " + name + " (id_no varchar(18) primary key, name varchar(40) not null,"
                + " sex smallint not null, birth_date date not null, nation varchar(2) not null,"
                + " region_code varchar(12) not null, address varchar(200) not null, household_id bigint not null,"
                + " phone varchar(20), marital_status smallint, status smallint not null,"
                + " updated_at timestamptz not null)";
    }
}
