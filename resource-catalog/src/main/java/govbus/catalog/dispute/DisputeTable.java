package govbus.catalog.dispute;

import static govbus.catalog.casework.Side.ANSWERER;
import static govbus.catalog.casework.Side.AUTHORITY;
import static govbus.catalog.casework.Side.RAISER;

import govbus.catalog.casework.Move;
import govbus.catalog.casework.Stage;
import govbus.catalog.casework.StateTable;
import java.util.List;

/** The states of a dispute (异议, 条例 art. 27): negotiate, then the authority coordinates, then the government decides. */
public final class DisputeTable {
    public static final StateTable TABLE = new StateTable(
            "dispute",
            "共享异议",
            "Dispute",
            List.of(
                    Stage.of("raised", "已提出", "raised").due(ANSWERER, "dispute"),
                    Stage.of("negotiating", "协商中", "negotiating").due(ANSWERER, "dispute"),
                    Stage.of("coordinating", "主管部门协调中", "the authority coordinates")
                            .due(AUTHORITY, "dispute"),
                    Stage.of("settled", "已达成一致", "settled").end(),
                    Stage.of("decided", "已裁定", "decided").end(),
                    Stage.of("withdrawn", "已撤回", "withdrawn").end()),
            List.of(
                    Move.of("negotiate", "协商", "negotiate", "raised negotiating", "negotiating", ANSWERER, RAISER)
                            .withReason(),
                    Move.of("settle", "达成一致", "settle", "negotiating coordinating", "settled", RAISER)
                            .withReason(),
                    Move.of(
                                    "escalate",
                                    "提请协调",
                                    "ask the authority",
                                    "raised negotiating",
                                    "coordinating",
                                    RAISER,
                                    ANSWERER)
                            .withReason(),
                    Move.of("decide", "裁定", "decide", "coordinating", "decided", AUTHORITY)
                            .withBasis(),
                    Move.of("urge", "催办", "urge", "raised negotiating coordinating", null, RAISER, AUTHORITY),
                    Move.of("withdraw", "撤回", "withdraw", "raised negotiating coordinating", "withdrawn", RAISER)));

    private DisputeTable() {}
}
