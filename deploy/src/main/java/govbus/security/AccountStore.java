package govbus.security;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clients and people in PostgreSQL. */
@Repository
class AccountStore {
    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Client> clients() {
        return jdbc.sql("select id, secret_hash, enabled from security.client")
                .query(Client.class)
                .list();
    }

    List<Person> people() {
        return jdbc.sql("select name, title, password_hash, roles, enabled, department from security.person")
                .query((row, number) -> new Person(
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("password_hash"),
                        texts(row.getArray("roles")),
                        row.getBoolean("enabled"),
                        row.getString("department")))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    void save(Client client) {
        jdbc.sql("""
                insert into security.client (id, secret_hash, enabled) values (?, ?, ?)
                on conflict (id) do update
                set secret_hash = excluded.secret_hash, enabled = excluded.enabled, changed_at = now()""").params(client.id(), client.secretHash(), client.enabled()).update();
    }

    void save(Person person) {
        jdbc.sql("""
                insert into security.person (name, title, password_hash, roles, enabled, department) values (?, ?, ?, ?, ?, ?)
                on conflict (name) do update
                set title = excluded.title, password_hash = excluded.password_hash, roles = excluded.roles,
                    enabled = excluded.enabled, department = excluded.department, changed_at = now()""")
                .params(
                        person.name(),
                        person.title(),
                        person.passwordHash(),
                        person.roles().toArray(String[]::new),
                        person.enabled(),
                        person.department())
                .update();
    }

    /** The hash of the accounts file that was applied last. */
    Optional<String> fileHash() {
        return jdbc.sql("select content_hash from security.accounts_file")
                .query(String.class)
                .optional();
    }

    void saveFileHash(String hash) {
        jdbc.sql("""
                insert into security.accounts_file (content_hash) values (?)
                on conflict (only_one) do update set content_hash = excluded.content_hash, applied_at = now()""").params(hash).update();
    }
}
