package govbus.catalog.casework;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.clock.Clocks;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Opens cases and moves them: the state, what the move does, the act and the clocks in one transaction. */
@Component
public class CaseDesk {
    private static final JsonMapper JSON = new JsonMapper();

    private final CaseStore store;
    private final Acts acts;
    private final Clocks clocks;
    private final TransactionTemplate transaction;

    CaseDesk(CaseStore store, Acts acts, Clocks clocks, PlatformTransactionManager transactions) {
        this.store = store;
        this.acts = acts;
        this.clocks = clocks;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Opens a case in the first state of its table. */
    public CaseFile open(Procedure procedure, CaseFile file) {
        return transaction.execute(status -> {
            store.add(file);
            acts.add(act(file, "open", file.openedBy(), Asked.plain("open"), null));
            wind(procedure.table(), file, file.openedAt());
            return file;
        });
    }

    /**
     * Moves a case.
     *
     * @param ifVersion version that the case must have; {@code null} for any
     * @throws Refusal when the move is impossible, not the party's, or lacks its reason
     */
    public CaseFile move(Procedure procedure, String number, Asked asked, Party party, Integer ifVersion) {
        CaseFile moved = transaction.execute(status -> moveIf(procedure, number, asked, party, ifVersion));
        procedure.committed(moved, asked);
        return moved;
    }

    private CaseFile move(Procedure procedure, CaseFile file, Asked asked, Party party) {
        Instant now = Acts.now();
        Move move = procedure.table().require(file.state(), asked.move());
        CaseRights.require(file, move, asked, party);
        FormProblems problems = new FormProblems();
        if (move.reason()) {
            problems.text("/reason", asked.reason(), "理由 a reason");
        }
        if (move.basis()) {
            problems.text("/basis", asked.basis(), "依据 the legal basis");
        }
        problems.refuseIfAny();
        CaseFile in = move.to() == null ? file : file.in(move.to());
        CaseFile done = procedure.carryOut(in, asked, party, now).next(now);
        store.save(done);
        acts.add(act(done, move.word(), CaseRights.who(party, asked), asked, state(file)));
        wind(procedure.table(), done, now);
        return done;
    }

    /** Moves a case of a certain version inside the caller's transaction. */
    public CaseFile moveIf(Procedure procedure, String number, Asked asked, Party party, Integer ifVersion) {
        CaseFile file = store.lock(number).orElseThrow(() -> new Refusal(RefusalCode.CASE_UNKNOWN, number));
        requireVersion(file, ifVersion);
        return move(procedure, file, asked, party);
    }

    /** Moves a case inside the caller's transaction, which then tells the procedure that it has committed. */
    public CaseFile moveWithin(Procedure procedure, String number, Asked asked, Party party) {
        return moveIf(procedure, number, asked, party, null);
    }

    /** Takes a case over as it is found: opened when it is new, set right when its state was changed elsewhere. */
    public CaseFile adopt(Procedure procedure, CaseFile found) {
        return transaction.execute(status -> {
            CaseFile kept = store.lock(found.number()).orElse(null);
            if (kept == null) {
                store.add(found);
                acts.add(act(found, "open", found.openedBy(), Asked.plain("open"), null));
                return found;
            }
            if (kept.state().equals(found.state())) {
                return kept;
            }
            CaseFile right = kept.in(found.state()).next(Acts.now());
            store.save(right);
            acts.add(act(right, "adopt", "govbus", Asked.because("adopt", "manifest"), state(kept)));
            wind(procedure.table(), right, right.changedAt());
            return right;
        });
    }

    /**
     * Keeps what was written into a case without moving it.
     *
     * @throws Refusal {@link RefusalCode#CATALOGUE_VERSION_STALE} when the case has changed since it was read
     */
    public CaseFile keep(CaseFile file, String word, Party party) {
        return transaction.execute(status -> {
            CaseFile before = store.lock(file.number()).orElseThrow();
            requireVersion(before, file.version());
            CaseFile kept = file.next(Acts.now());
            store.save(kept);
            acts.add(act(kept, word, party.name(), Asked.plain(word), state(before)));
            return kept;
        });
    }

    /** Moves on the bus's own account a case that nobody has touched since it was read; in the caller's transaction. */
    public CaseFile moveByBus(Procedure procedure, CaseFile asRead, Asked asked) {
        return moveIf(procedure, asRead.number(), asked, CaseRights.BUS, asRead.version());
    }

    /** Moves on the bus's own account, inside the caller's transaction. */
    public CaseFile moveByBus(Procedure procedure, String number, Asked asked) {
        return moveWithin(procedure, number, asked, CaseRights.BUS);
    }

    /** Clocks follow the state. */
    private void wind(StateTable table, CaseFile file, Instant now) {
        Stage stage = table.stage(file.state());
        if (stage.holds()) {
            clocks.hold(file.number(), now);
            return;
        }
        clocks.stopExcept(file.number(), stage.clock() == null ? "" : stage.clock(), now);
        if (stage.clock() != null) {
            clocks.start(file.number(), stage.clock(), file.department(stage.whose()), now);
        }
    }

    private static void requireVersion(CaseFile file, Integer ifVersion) {
        if (ifVersion != null && ifVersion != file.version()) {
            throw new Refusal(RefusalCode.CATALOGUE_VERSION_STALE, "现行版本 / the version in force is " + file.version());
        }
    }

    private static Act act(CaseFile file, String word, String by, Asked asked, JsonNode before) {
        return new Act(
                0,
                file.kind(),
                file.number(),
                word,
                by,
                file.changedAt(),
                asked.reason(),
                asked.basis(),
                before,
                state(file));
    }

    private static ObjectNode state(CaseFile file) {
        ObjectNode state = JSON.createObjectNode();
        state.put("state", file.state());
        state.put("raiser", file.raiser());
        state.put("answerer", file.answerer());
        state.set("document", file.document().deepCopy());
        return state;
    }

    public List<Act> timeline(CaseFile file) {
        return acts.list(new Acts.Wanted(file.kind(), file.number(), null, null), 0, 500);
    }
}
