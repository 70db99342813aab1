package govbus.city.bureau;

import govbus.city.synthetic.FundAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Keeps the housing provident fund; whatever changes is appended to its exchange database (前置库), where the bus reads. */
public final class HousingFund {
    private static final String COLUMNS =
            "grzh, xingming, zjlx, zjhm, dwzh, dwmc, grjcjs, grzhzt, khrq, grzhye, gryjce, dwyjce, jzny";
    private static final String INSERT = "insert into account (grzh, xingming, zjlx, zjhm, dwzh, dwmc, grjcjs, khrq,"
            + " grzhye, gryjce, dwyjce) values (?, ?, '01', ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String TELL = "insert into gx.account (cd_operation, " + COLUMNS + ") select ?, " + COLUMNS
            + " from account where grzh = ?";

    private final Database database;
    private final PoliceBureau police;
    private final MarketBureau market;
    private final Pool<String> open = new Pool<>();
    private int next;

    public HousingFund(Database database, PoliceBureau police, MarketBureau market) {
        this.database = database;
        this.police = police;
        this.market = market;
    }

    /** @param first who gets the first account, so that the city has somebody with a flat and an account */
    public void populate(int accounts, PoliceBureau.Citizen first) {
        next = database.count("select count(*) from account");
        List<Object[]> rows = new ArrayList<>();
        for (int n = next; n < accounts; n++) {
            rows.add(row(n, n == 0 ? first : police.anybody()));
        }
        database.insertAll(INSERT, rows);
        database.sql()
                .update("insert into gx.account (cd_operation, " + COLUMNS + ") select 'I', " + COLUMNS
                        + " from account where grzh not in (select grzh from gx.account) order by grzh");
        next = Math.max(next, accounts);
        open.addAll(database.sql()
                .queryForList("select grzh from account where grzhzt = '01' order by grzh offset 1", String.class));
    }

    private Object[] row(int n, PoliceBureau.Citizen holder) {
        FundAccount account = FundAccount.number(n);
        return new Object[] {
            account.number(),
            n % 40 == 17 ? formerName(holder.name()) : holder.name(),
            holder.id(),
            account.employerNumber(),
            market.anyCompany().name(),
            account.wage(),
            account.opened(),
            account.balance(),
            account.monthly(),
            account.monthly()
        };
    }

    /** As somebody was called before, which the fund has not heard of: the population library shows the two names. */
    private static String formerName(String name) {
        return name.charAt(0) + "小" + name.substring(name.length() - 1);
    }

    public String opens() {
        int n = next++;
        database.sql().update(INSERT, row(n, police.anybody()));
        String number = FundAccount.number(n).number();
        open.add(number);
        tell("I", number);
        return number;
    }

    /** A month's payment arrives. */
    public String pays() {
        String number = open.any();
        database.sql()
                .update(
                        "update account set grzhye = grzhye + gryjce + dwyjce, jzny = to_char(now(), 'YYYYMM')"
                                + " where grzh = ?",
                        number);
        tell("U", number);
        return number;
    }

    /** An account is paid out and removed. */
    public String closes() {
        String number = open.take();
        tell("D", number);
        database.sql().update("update account set grzhzt = '05', grzhye = 0 where grzh = ?", number);
        return number;
    }

    /** A change with an account state that no code list knows. */
    public String paysCarelessly() {
        String number = open.any();
        database.sql()
                .update(
                        "insert into gx.account (cd_operation, " + COLUMNS + ") select 'U', grzh, xingming, zjlx, zjhm,"
                                + " dwzh, dwmc, grjcjs, '"
                                + (ThreadLocalRandom.current().nextBoolean() ? "77" : "A1")
                                + "', khrq, grzhye, gryjce, dwyjce, jzny from account where grzh = ?",
                        number);
        return number;
    }

    private void tell(String operation, String number) {
        database.sql().update(TELL, operation, number);
    }
}
