package govbus.catalog.dispute;

import static govbus.catalog.casework.Side.ANSWERER;
import static govbus.catalog.casework.Side.AUTHORITY;
import static govbus.catalog.casework.Side.RAISER;

import govbus.catalog.casework.Move;
import govbus.catalog.casework.Stage;
import govbus.catalog.casework.StateTable;
import java.util.List;

/** The states of a demand (供需对接): data that no entry offers is asked for, and answered by an entry or refused. */
public final class DemandTable {
    public static final StateTable TABLE = new StateTable(
            "demand",
            "供需对接",
            "Demand for data",
            List.of(
                    Stage.of("raised", "已提出", "raised").due(AUTHORITY, "demand.assign"),
                    Stage.of("assigned", "已分派", "assigned").due(ANSWERER, "demand"),
                    Stage.of("answered", "已答复", "answered by an entry").end(),
                    Stage.of("refused", "不予提供", "refused").waitsFor(RAISER),
                    Stage.of("coordinating", "主管部门协调中", "the authority coordinates")
                            .due(AUTHORITY, "dispute"),
                    Stage.of("closed", "已办结", "closed").end(),
                    Stage.of("withdrawn", "已撤回", "withdrawn").end()),
            List.of(
                    Move.of("assign", "分派", "assign", "raised assigned coordinating", "assigned", AUTHORITY),
                    Move.of(
                            "answer",
                            "以目录条目答复",
                            "answer with an entry",
                            "raised assigned coordinating",
                            "answered",
                            ANSWERER,
                            AUTHORITY),
                    Move.of("refuse", "不予提供", "refuse", "assigned", "refused", ANSWERER)
                            .withBasis(),
                    Move.of("escalate", "提请协调", "ask the authority", "refused", "coordinating", RAISER)
                            .withReason(),
                    Move.of("close", "办结", "close", "refused coordinating", "closed", RAISER, AUTHORITY)
                            .withReason(),
                    Move.of("urge", "催办", "urge", "raised assigned coordinating", null, RAISER, AUTHORITY),
                    Move.of("withdraw", "撤回", "withdraw", "raised assigned", "withdrawn", RAISER)));

    private DemandTable() {}
}
