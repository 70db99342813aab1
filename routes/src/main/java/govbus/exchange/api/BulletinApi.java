package govbus.exchange.api;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators should know, and acknowledging it. */
@RestController
@RequestMapping("/api/v1/bulletins")
class BulletinApi {

    private final JdbcClient jdbc;

    BulletinApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Bulletin(
            long id,
            Instant at,
            Instant lastAt,
            int times,
            String level,
            String subject,
            String code,
            String message,
            String acknowledgedBy) {}

    @GetMapping
    List<Bulletin> list(HttpServletRequest request) {
        onlyStaff(request);
        return jdbc.sql("select * from exchange.bulletin order by acknowledged_by is not null, last_at desc limit 200")
                .query((rs, row) -> new Bulletin(
                        rs.getLong("id"),
                        rs.getTimestamp("at").toInstant(),
                        rs.getTimestamp("last_at").toInstant(),
                        rs.getInt("times"),
                        rs.getString("level"),
                        rs.getString("subject"),
                        rs.getString("code"),
                        rs.getString("message"),
                        rs.getString("acknowledged_by")))
                .list();
    }

    @PostMapping("/{id}/acknowledge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(@PathVariable long id, HttpServletRequest request) {
        onlyStaff(request);
        int changed =
                jdbc.sql("""
                        update exchange.bulletin set acknowledged_by = ?, acknowledged_at = now()
                        where id = ? and acknowledged_by is null
                        """).params(request.getUserPrincipal().getName(), id).update();
        if (changed == 0) {
            throw new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该未确认的通告 / no open bulletin of that number");
        }
    }

    private static void onlyStaff(HttpServletRequest request) {
        if (request.isUserInRole("department")) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只向平台人员提供 / for the platform's staff only");
        }
    }
}
