package govbus.city.bureau;

import govbus.city.synthetic.Resident;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Keeps the register of residents; the bus reads it by change data capture. */
public final class PoliceBureau {
    private static final String INSERT =
            "insert into resident (gmsfhm, xm, xb, mz, csrq, hjszd, jzxz, hyzk) values (?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict do nothing";

    private final Database database;
    private final Pool<Citizen> living = new Pool<>();
    private int newborns;

    public PoliceBureau(Database database) {
        this.database = database;
    }

    /** What other bureaus ask to see: name and number on the identity card. */
    public record Citizen(String id, String name) {}

    /** Fills the register up to a number of residents, and remembers who is there. */
    public void populate(int residents) {
        int there = database.count("select count(*) from resident");
        List<Object[]> rows = new ArrayList<>();
        IntStream.range(there, residents).mapToObj(Resident::number).forEach(resident -> rows.add(row(resident)));
        database.insertAll(INSERT, rows);
        living.addAll(database.sql()
                .query(
                        "select gmsfhm, xm from resident where zxzt = '0' and length(xm) > 1 order by gxsj, gmsfhm",
                        (row, n) -> new Citizen(row.getString(1), row.getString(2))));
        newborns = database.count("select count(*) from resident where csrq >= date '2025-03-01'");
    }

    private static Object[] row(Resident resident) {
        return new Object[] {
            resident.id(),
            resident.name(),
            resident.sex(),
            resident.ethnicity(),
            resident.born(),
            resident.household(),
            resident.residence(),
            resident.marital()
        };
    }

    /** Leaves somebody in peace, who then can serve as an example. */
    public void spares(String id) {
        living.removeIf(citizen -> citizen.id().equals(id));
    }

    public Citizen anybody() {
        return living.any();
    }

    /** A child is entered into the register. */
    public Citizen registersBirth() {
        Resident child = Resident.newborn(newborns++);
        database.sql().update(INSERT, row(child));
        Citizen citizen = new Citizen(child.id(), child.name());
        living.add(citizen);
        return citizen;
    }

    /** Somebody is entered carelessly; the gate of the bus will not let it through. */
    public String registersBirthCarelessly() {
        Resident child = Resident.newborn(newborns++);
        Resident wrong =
                ThreadLocalRandom.current().nextBoolean() ? child.withWrongCheckCharacter() : child.withWrongBirthday();
        database.sql().update(INSERT, row(wrong));
        return wrong.id();
    }

    /** Somebody moves to another address. */
    public String moves() {
        return moves(anybody().id());
    }

    public String moves(String id) {
        String address =
                Resident.number(ThreadLocalRandom.current().nextInt(5_000_000)).residence();
        moves(id, address);
        return id;
    }

    public void moves(String id, String address) {
        database.sql().update("update resident set jzxz = ?, gxsj = now() where gmsfhm = ?", address, id);
    }

    public String marries() {
        String id = anybody().id();
        database.sql().update("update resident set hyzk = '20', gxsj = now() where gmsfhm = ?", id);
        return id;
    }

    public String registersDeath() {
        String id = living.take().id();
        database.sql().update("update resident set zxzt = '1', gxsj = now() where gmsfhm = ?", id);
        return id;
    }

    /** Strikes somebody out of the register altogether, which a bureau does only to undo a mistake. */
    public void strikesOut(String id) {
        database.sql().update("delete from resident where gmsfhm = ?", id);
    }
}
