package govbus.exchange.log;

import govbus.adapter.PushKey;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource.StopAbove;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stops a source that is mostly bad, within the accepting commit: what crosses the limit is still taken (its bad rows wait
 * in quarantine, its position is kept), and nothing after it until somebody resumes the source.
 */
@Component
class QualityLimits {

    private final JdbcTemplate jdbc;

    QualityLimits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Share(long bad, long rows) {}

    /**
     * Refuses what comes from a stopped source; completed records may come, since they mend it, and so may the repetition
     * of what was accepted before: it gets its receipt.
     */
    void refuseStopped(List<Draft> drafts) {
        String[] sources = drafts.stream()
                .filter(QualityLimits::isLimited)
                .map(draft -> draft.intake().source())
                .distinct()
                .toArray(String[]::new);
        if (sources.length == 0) {
            return;
        }
        Set<String> stopped = new HashSet<>(jdbc.queryForList(
                "select source from exchange.source_stop where source = any(?) and resumed_at is null",
                String.class,
                (Object) sources));
        for (Draft draft : drafts) {
            if (isLimited(draft) && stopped.contains(draft.intake().source()) && !isRepeated(draft)) {
                draft.refused(new Refusal(
                        RefusalCode.EXCHANGE_STOPPED,
                        "不合格记录过多,汇聚已停止,待运维恢复 / stopped for too many bad records, until an operator resumes it: "
                                + draft.intake().source()));
            }
        }
    }

    private boolean isRepeated(Draft draft) {
        return draft.intake().mark() instanceof PushKey key
                && jdbc.queryForObject(
                        "select exists (select from exchange.idempotency where client = ? and resource = ? and key = ?)",
                        Boolean.class,
                        key.client(),
                        draft.intake().resource().name(),
                        key.key());
    }

    /** Adds what was taken to the source's latest records, and stops it when too many of them are bad. */
    void judge(List<Draft> admitted) {
        for (Draft draft : admitted) {
            if (isLimited(draft) && !draft.isEmpty()) {
                judge(draft);
            }
        }
    }

    private void judge(Draft draft) {
        Intake intake = draft.intake();
        StopAbove limit = intake.resource().stopAbove();
        int bad = intake.verdict().rejected().size();
        jdbc.update(
                "insert into exchange.source_quality (source, rows, bad) values (?, ?, ?)",
                intake.source(),
                intake.verdict().good().size() + bad,
                bad);
        Share share = share(intake.source(), limit.of());
        if (share.rows() >= limit.of() && share.bad() * 100 > share.rows() * limit.percent()) {
            jdbc.update("""
                    insert into exchange.source_stop (source, resource, bad, rows, percent) values (?, ?, ?, ?, ?)
                    on conflict (source) where resumed_at is null do nothing
                    """, intake.source(), intake.resource().name(), share.bad(), share.rows(), limit.percent());
        }
    }

    /** Of the latest rows, and forgets earlier ones. */
    private Share share(String source, int of) {
        return jdbc.queryForObject("""
                with recent as (
                    select id, rows, bad, sum(rows) over (order by id desc) as total from exchange.source_quality
                    where source = ?),
                gone as (
                    delete from exchange.source_quality q using recent r where q.id = r.id and r.total - r.rows >= ?)
                select sum(bad), sum(rows) from recent where total - rows < ?
                """, (rs, row) -> new Share(rs.getLong(1), rs.getLong(2)), source, of, of);
    }

    private static boolean isLimited(Draft draft) {
        return draft.intake().resource().stopAbove() != null && draft.intake().completes() == null;
    }
}
