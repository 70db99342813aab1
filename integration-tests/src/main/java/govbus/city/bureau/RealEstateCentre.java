package govbus.city.bureau;

import govbus.city.synthetic.RealEstate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Registers who owns which flat; the bus reads it by change data capture. Land parcels reach it over the bus. */
public final class RealEstateCentre {
    private static final String INSERT =
            "insert into certificate (bdcqzh, bdcdyh, qlr, qlrzjzl, qlrzjh, zl, mj, yt, qllx, qlxz, gyqk, fzrq)"
                    + " values (?, ?, ?, '1', ?, ?, ?, '住宅', '国有建设用地使用权/房屋所有权', '出让/市场化商品房', '单独所有', ?)"
                    + " on conflict do nothing";
    private static final LocalDate FIRST = LocalDate.of(2016, 3, 1);

    private final Database database;
    private final PoliceBureau police;
    private final Pool<String> current = new Pool<>();
    private int next;

    public RealEstateCentre(Database database, PoliceBureau police) {
        this.database = database;
        this.police = police;
    }

    /** A certificate's number and whose it is. */
    public record Holding(String certificate, PoliceBureau.Citizen owner) {}

    public void populate(int certificates) {
        next = database.count("select count(*) from certificate");
        List<Object[]> rows = new ArrayList<>();
        for (int n = next; n < certificates; n++) {
            rows.add(row(RealEstate.number(n, FIRST.plusDays(n % 3_800)), police.anybody()));
        }
        database.insertAll(INSERT, rows);
        next = Math.max(next, certificates);
        current.addAll(database.sql()
                .queryForList(
                        "select bdcqzh from certificate where qszt = '1' order by fzrq, bdcqzh offset 1",
                        String.class));
    }

    private static Object[] row(RealEstate flat, PoliceBureau.Citizen owner) {
        return new Object[] {
            flat.certificate(), flat.unit(), owner.name(), owner.id(), flat.address(), flat.area(), flat.issued()
        };
    }

    /** Issues a certificate for a new flat to somebody. */
    public String issuesCertificate() {
        return issuesCertificateTo(police.anybody());
    }

    public String issuesCertificateTo(PoliceBureau.Citizen owner) {
        RealEstate flat = RealEstate.number(next++, LocalDate.now());
        database.sql().update(INSERT, row(flat, owner));
        current.add(flat.certificate());
        return flat.certificate();
    }

    /** A flat is sold: the old certificate becomes history, the new owner gets a new one for the same unit. */
    public String transfers() {
        String old = current.take();
        PoliceBureau.Citizen buyer = police.anybody();
        String fresh = RealEstate.number(next++, LocalDate.now()).certificate();
        database.sql()
                .update(
                        "with sold as (update certificate set qszt = '0', gxsj = now() where bdcqzh = ? returning *)"
                                + " insert into certificate (bdcqzh, bdcdyh, qlr, qlrzjzl, qlrzjh, zl, mj, yt, qllx, qlxz,"
                                + " gyqk, fzrq) select ?, bdcdyh, ?, '1', ?, zl, mj, yt, qllx, qlxz, gyqk, current_date"
                                + " from sold on conflict do nothing",
                        old,
                        fresh,
                        buyer.name(),
                        buyer.id());
        current.add(fresh);
        return fresh;
    }

    /** The oldest certificate in force, which is never sold, and its owner. */
    public Holding sample() {
        return database.sql()
                .queryForObject(
                        "select bdcqzh, qlrzjh, qlr from certificate where qszt = '1' order by fzrq, bdcqzh limit 1",
                        (row, n) -> new Holding(
                                row.getString(1), new PoliceBureau.Citizen(row.getString(2), row.getString(3))));
    }

    /** How many parcels have reached the centre over the bus. */
    public int parcelsReceived() {
        return database.count("select count(*) from land_parcel");
    }
}
