package govbus.city.bureau;

import govbus.city.synthetic.Permit;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Grants construction permits and pushes them to the bus over HTTP. */
public final class PlanningBureau {
    private static final String PATH = "/api/v1/resources/planning/construction-permit/records";
    private static final String OFFICE = "云溪市自然资源和规划局";
    private static final int AT_ONCE = 20;
    private static final String COLUMNS = "xkzbh, xmdm, xmmc, jsdw, jsdwdm, jswz, jsgm, fzjg, fzrq, yxqz, xkzt";

    private final Database database;
    private final MarketBureau market;
    private final BusAddress bus;

    public PlanningBureau(Database database, MarketBureau market, BusAddress bus) {
        this.database = database;
        this.market = market;
        this.bus = bus;
    }

    public void populate(int permits) {
        for (int n = database.count("select count(*) from permit"); n < permits; n++) {
            grant(n, false);
        }
    }

    /** Grants a permit and tries to tell the bus at once; what is not told now is told later. */
    public String grantsPermit() throws InterruptedException {
        String number = grant(database.count("select count(*) from permit"), false);
        pushesWhatIsWaiting();
        return number;
    }

    /** A permit whose builder's code was typed wrongly. */
    public String grantsPermitCarelessly() throws InterruptedException {
        String number = grant(database.count("select count(*) from permit"), true);
        pushesWhatIsWaiting();
        return number;
    }

    private String grant(int n, boolean careless) {
        MarketBureau.Company builder = market.anyCompany();
        String code = careless ? builder.code().substring(0, 17) + "?" : builder.code();
        String name = n % 12 == 5 ? builder.name().replace("有限公司", "有限责任公司") : builder.name();
        Permit permit = Permit.number(n, name, code, LocalDate.now());
        database.sql()
                .update(
                        "insert into permit (xkzbh, xmdm, xmmc, jsdw, jsdwdm, jswz, jsgm, fzjg, fzrq, yxqz, push_key)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        permit.number(),
                        permit.project(),
                        permit.projectName(),
                        permit.builder(),
                        permit.builderCode(),
                        permit.place(),
                        permit.scale(),
                        OFFICE,
                        permit.issued(),
                        permit.issued().plusYears(1),
                        UUID.randomUUID().toString());
        return permit.number();
    }

    /**
     * Pushes permits that have no receipt yet, each under the key it was first pushed under, so that one whose outcome
     * stayed unknown is not counted twice. Answers how many got a receipt.
     */
    public int pushesWhatIsWaiting() throws InterruptedException {
        List<Map<String, Object>> waiting = database.sql()
                .queryForList("select push_key, " + COLUMNS + " from permit where receipt is null order by xkzbh limit "
                        + AT_ONCE);
        int told = 0;
        for (Map<String, Object> permit : waiting) {
            if (!push(permit)) {
                return told;
            }
            told++;
        }
        return told;
    }

    private boolean push(Map<String, Object> permit) throws InterruptedException {
        Map<String, Object> record = new LinkedHashMap<>();
        permit.forEach((column, value) -> record.put(column, value == null ? null : value.toString()));
        String key = String.valueOf(record.remove("push_key"));
        try {
            BusAddress.Answer answer = bus.post(PATH, List.of(record), key);
            boolean answered = answer.status() == 202 || answer.status() == 422;
            if (answered) {
                String receipt = answer.body().path("receipt").asString("refused");
                database.sql()
                        .update(
                                "update permit set receipt = ?, pushed_at = now() where xkzbh = ?",
                                receipt,
                                record.get("xkzbh"));
            }
            return answered;
        } catch (IOException unknown) {
            // the bus may or may not have it; the same key asks again
            return false;
        }
    }

    /** Social credit code of a company that builds. */
    public String sampleBuilder() {
        return database.sql().queryForObject("select jsdwdm from permit order by fzrq, xkzbh limit 1", String.class);
    }

    public int waiting() {
        return database.count("select count(*) from permit where receipt is null");
    }
}
