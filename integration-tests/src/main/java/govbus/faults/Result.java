package govbus.faults;

import govbus.faults.oracle.Verdict;
import govbus.faults.oracle.Verdict.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of one fault.
 *
 * @param control the weakness; {@code null} in a round that must be valid
 * @param skipped why it could not be done here; {@code null} when it was done
 * @param attempts records handed over from its beginning to that of the next fault of its round
 * @param gapMillis longest time without an acknowledged push
 * @param recoveryMillis from the end of the fault's cause to the first acknowledgement; -1 when it did not come
 * @param judgement of its whole round
 */
public record Result(
        Fault fault,
        Weakness control,
        String skipped,
        long seed,
        int attempts,
        int acknowledged,
        long gapMillis,
        long recoveryMillis,
        Judgement judgement) {

    /**
     * What all faults of a round have in common, since the copies are compared when all is over.
     *
     * @param looked certificates that the desk was shown
     * @param drainMillis from the end of the load until every subscriber had everything
     * @param blind falsified records that the oracle did not see
     */
    record Judgement(int looked, long drainMillis, Verdict verdict, List<String> blind) {}

    static Result skipped(Fault fault, Weakness control, long seed, String why) {
        return new Result(fault, control, why, seed, 0, 0, 0, 0, new Judgement(0, 0, new Verdict(), List.of()));
    }

    /** A round that could not be brought to its end. */
    static Result broken(Fault fault, Weakness control, long seed, String why) {
        Verdict verdict = new Verdict();
        verdict.broken("the round broke off: " + why);
        return new Result(fault, control, null, seed, 0, 0, 0, -1, new Judgement(0, 0, verdict, List.of("broken off")));
    }

    public Verdict verdict() {
        return judgement.verdict();
    }

    List<String> blind() {
        return judgement.blind();
    }

    boolean wasSkipped() {
        return skipped != null;
    }

    /** A round must be valid, a control must be found out, and the oracle must see what is falsified. */
    public boolean asItShould() {
        if (wasSkipped()) {
            return true;
        }
        if (control != null) {
            return blind().isEmpty() && control.foundOut(verdict());
        }
        return verdict().valid() && blind().isEmpty() && recoveryMillis >= 0;
    }

    /** One line of JSON. */
    String json(Map<String, Object> versions) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("seed", seed);
        line.put("versions", versions);
        line.put("fault", fault.id());
        line.put("what", fault.name());
        line.put("flows", fault.flows().isEmpty() ? "all" : String.join(" ", fault.flows()));
        if (control != null) {
            line.put("control", control.name());
        }
        if (wasSkipped()) {
            line.put("skipped", skipped);
        } else {
            figures(line);
        }
        line.put("asItShould", asItShould());
        return JsonMapper.shared().writeValueAsString(line);
    }

    private void figures(Map<String, Object> line) {
        Verdict verdict = verdict();
        line.put("attempts", attempts);
        line.put("acked", acknowledged);
        line.put("ok", verdict.ok());
        line.put("lost", verdict.of(Kind.LOST));
        line.put("dup", verdict.of(Kind.DUPLICATED));
        line.put("reordered", verdict.of(Kind.REORDERED));
        line.put("unexpected", verdict.of(Kind.UNEXPECTED));
        line.put("corrupt", verdict.of(Kind.CORRUPT));
        line.put("stateDiff", verdict.of(Kind.STATE_DIFFERS));
        line.put("booksDiff", verdict.of(Kind.BOOKS_DIFFER));
        line.put("wrongAnswers", verdict.of(Kind.WRONG_ANSWER));
        line.put("promisesBroken", verdict.of(Kind.PROMISE_BROKEN));
        line.put("lookups", judgement.looked());
        line.put("acceptGapMaxMs", gapMillis);
        line.put("recoveryMs", recoveryMillis);
        line.put("drainMs", judgement.drainMillis());
        if (!verdict.examples().isEmpty()) {
            line.put("examples", verdict.examples());
        }
        if (!blind().isEmpty()) {
            line.put("blind", blind());
        }
    }
}
