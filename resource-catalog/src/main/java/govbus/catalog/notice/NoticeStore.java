package govbus.catalog.notice;

import govbus.catalog.DepartmentNotice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices in the store; none is ever deleted. */
@Component
class NoticeStore {
    private static final String WHERE =
            " from catalog.notice where (:department::text is null or department = :department)"
                    + " and (not :unread or read_at is null)";

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it, in the teller's transaction. */
    @EventListener
    void keep(DepartmentNotice told) {
        jdbc.sql("insert into catalog.notice (department, kind, number, resource, chinese, english)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(told.department(), told.kind(), told.number(), told.resource(), told.chinese(), told.english())
                .update();
    }

    /**
     * The newest first.
     *
     * @param department {@code null} for all
     */
    List<Notice> list(String department, boolean unread, int offset, int most) {
        return jdbc.sql("select *" + WHERE + " order by id desc offset :offset limit :most")
                .param("department", department)
                .param("unread", unread)
                .param("offset", offset)
                .param("most", most)
                .query((row, index) -> read(row))
                .list();
    }

    long count(String department, boolean unread) {
        return jdbc.sql("select count(*)" + WHERE)
                .param("department", department)
                .param("unread", unread)
                .query(Long.class)
                .single();
    }

    /** Answers whether there is such a notice to that department; who read it first stays. */
    boolean read(long id, String department, String by) {
        return jdbc.sql("update catalog.notice set read_by = coalesce(read_by, ?), read_at = coalesce(read_at, now())"
                                + " where id = ? and department = ?")
                        .params(by, id, department)
                        .update()
                > 0;
    }

    private static Notice read(ResultSet row) throws SQLException {
        Timestamp readAt = row.getTimestamp("read_at");
        return new Notice(
                row.getLong("id"),
                row.getString("department"),
                row.getString("kind"),
                row.getString("number"),
                row.getString("resource"),
                row.getString("chinese"),
                row.getString("english"),
                row.getTimestamp("at").toInstant(),
                row.getString("read_by"),
                readAt == null ? null : readAt.toInstant());
    }
}
