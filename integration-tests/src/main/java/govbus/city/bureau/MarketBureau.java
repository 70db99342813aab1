package govbus.city.bureau;

import govbus.city.synthetic.Entity;
import govbus.city.synthetic.Resident;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps the register of companies; the bus reads it by change data capture. */
public final class MarketBureau {
    private static final String INSERT =
            "insert into legal_entity (uniscid, entname, enttype, lerep, cerno, estdate, opfrom, regcap, regcapcur,"
                    + " dom, opscope, industryco, regorg) values (?, ?, '1130', ?, ?, ?, ?, ?, '156', ?, ?, ?, ?)"
                    + " on conflict do nothing";

    private final Database database;
    private final Pool<Company> active = new Pool<>();
    private int next;

    public MarketBureau(Database database) {
        this.database = database;
    }

    /** What other bureaus ask to see: the business licence. */
    public record Company(String code, String name) {}

    public void populate(int companies) {
        next = database.count("select count(*) from legal_entity");
        List<Object[]> rows = new ArrayList<>();
        IntStream.range(next, companies).mapToObj(MarketBureau::entity).forEach(entity -> rows.add(row(entity)));
        database.insertAll(INSERT, rows);
        next = Math.max(next, companies);
        active.addAll(database.sql()
                .query(
                        "select uniscid, entname from legal_entity where regstate = '1' order by gxsj, uniscid",
                        (row, n) -> new Company(row.getString(1), row.getString(2))));
    }

    private static Entity entity(int n) {
        return Entity.number(n, Resident.number(n));
    }

    private static Object[] row(Entity entity) {
        return new Object[] {
            entity.code(),
            entity.name(),
            entity.representative().name(),
            entity.representative().id(),
            entity.established(),
            entity.established(),
            entity.capital(),
            entity.domicile(),
            entity.scope(),
            entity.industry(),
            entity.division()
        };
    }

    /** Leaves a company in peace, which then can serve as an example. */
    public void spares(String code) {
        active.removeIf(company -> company.code().equals(code));
    }

    public Company anyCompany() {
        return active.any();
    }

    public Company founds() {
        Entity entity = entity(next++);
        database.sql().update(INSERT, row(entity));
        Company company = new Company(entity.code(), entity.name());
        active.add(company);
        return company;
    }

    /** A company moves, or raises its capital. */
    public String changes() {
        String code = anyCompany().code();
        Entity like = entity(next + (int) (System.nanoTime() & 0xffff));
        database.sql()
                .update(
                        "update legal_entity set dom = ?, regcap = regcap * 1.1, gxsj = now() where uniscid = ?",
                        like.domicile(),
                        code);
        return code;
    }

    public String closes() {
        String code = active.take().code();
        database.sql().update("update legal_entity set regstate = '3', gxsj = now() where uniscid = ?", code);
        return code;
    }
}
