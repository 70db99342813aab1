package govbus.exchange.log;

import govbus.adapter.Position;
import govbus.adapter.PushKey;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may still write: anybody only while there is room, the fenced reader of a source, and each idempotency key once. */
@Component
class Admission {

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final StorageFloor floor;

    Admission(JdbcClient jdbc, Receipts receipts, StorageFloor floor) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.floor = floor;
    }

    void admit(List<Draft> drafts) {
        if (floor.isReached()) {
            drafts.forEach(draft -> draft.refused(
                    new Refusal(RefusalCode.STORAGE_FULL, "存储空间不足,未接收 / out of disk space; nothing was accepted")));
            return;
        }
        Map<String, Long> readers = lockReaders(drafts);
        List<Draft> pushed = new ArrayList<>();
        for (Draft draft : drafts) {
            Intake intake = draft.intake();
            if (intake.token() != null && !intake.token().equals(readers.get(intake.source()))) {
                draft.refused(new FencedOut(intake.source()));
            } else if (intake.mark() instanceof PushKey) {
                pushed.add(draft);
            } else if (intake.mark() instanceof Position position && intake.before() != null) {
                follow(draft, position);
            }
        }
        if (!pushed.isEmpty()) {
            Map<UUID, Draft> ofThisGroup =
                    drafts.stream().collect(Collectors.toMap(Draft::receipt, Function.identity()));
            Set<UUID> claimed = claim(pushed);
            pushed.stream()
                    .filter(draft -> !claimed.contains(draft.receipt()))
                    .forEach(draft -> answerEarlier(draft, ofThisGroup));
        }
    }

    /** The share lock keeps another node from taking a source over until this commit is done, or its node is silent. */
    private Map<String, Long> lockReaders(List<Draft> drafts) {
        String[] sources = drafts.stream()
                .filter(draft -> draft.intake().token() != null)
                .map(draft -> draft.intake().source())
                .distinct()
                .toArray(String[]::new);
        Map<String, Long> tokens = new HashMap<>();
        if (sources.length > 0) {
            jdbc.sql("select source, token from exchange.reader where source = any(?) order by source for share")
                    .param(sources)
                    .query(rs -> {
                        tokens.put(rs.getString(1), rs.getLong(2));
                    });
        }
        return tokens;
    }

    /** After an answer that never came the same rows are read again: whether they were kept shows in the position. */
    private void follow(Draft draft, Position position) {
        String newest = jdbc.sql("select value from exchange.source_position where source = ? and lane = ? for update")
                .params(draft.intake().positionName(), position.lane())
                .query(String.class)
                .optional()
                .orElse(null);
        if (!Objects.equals(newest, draft.intake().before().value())) {
            draft.refused(new PositionPassed(draft.intake().source()));
        }
    }

    /** Claims the keys of a group at once; answers the receipts of those that had not been claimed before. */
    private Set<UUID> claim(List<Draft> pushed) {
        return new HashSet<>(jdbc.sql("""
                        insert into exchange.idempotency (client, resource, key, digest, receipt)
                        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                        on conflict do nothing returning receipt
                        """)
                .param(texts(pushed, draft -> keyOf(draft).client()))
                .param(texts(pushed, draft -> draft.intake().resource().name()))
                .param(texts(pushed, draft -> keyOf(draft).key()))
                .param(texts(pushed, draft -> keyOf(draft).digest()))
                .param(texts(pushed, draft -> draft.receipt().toString()))
                .query(UUID.class)
                .list());
    }

    private static PushKey keyOf(Draft draft) {
        return (PushKey) draft.intake().mark();
    }

    private static String[] texts(List<Draft> drafts, Function<Draft, String> text) {
        return drafts.stream().map(text).toArray(String[]::new);
    }

    private void answerEarlier(Draft draft, Map<UUID, Draft> ofThisGroup) {
        PushKey key = keyOf(draft);
        Claim earlier = jdbc.sql(
                        "select digest, receipt from exchange.idempotency where client = ? and resource = ? and key = ?")
                .params(key.client(), draft.intake().resource().name(), key.key())
                .query(Claim.class)
                .single();
        if (!earlier.digest().equals(key.digest())) {
            draft.refused(new Refusal(
                    RefusalCode.IDEMPOTENCY_KEY_REUSED, "幂等键已用于其他内容 / this key was used with another body"));
            return;
        }
        if (ofThisGroup.containsKey(earlier.receipt())) {
            // Its receipt is written in the very commit that this one waits for as well.
            draft.repeated(ofThisGroup.get(earlier.receipt()).accepted());
            return;
        }
        receipts.find(earlier.receipt())
                .ifPresentOrElse(
                        draft::repeated,
                        () -> draft.refused(
                                new Refusal(RefusalCode.PUSH_IN_PROGRESS, "相同幂等键的请求正在处理 / this key is in progress")));
    }

    private record Claim(String digest, UUID receipt) {}
}
