package govbus.catalog.dispute;

import static govbus.catalog.casework.Side.ANSWERER;
import static govbus.catalog.casework.Side.AUTHORITY;
import static govbus.catalog.casework.Side.RAISER;

import govbus.catalog.casework.Move;
import govbus.catalog.casework.Stage;
import govbus.catalog.casework.StateTable;
import java.util.List;

/** The states of a verification (校核): at most ten working days until the provider has answered. */
public final class VerificationTable {
    private static final String CLOCK = "verify";

    public static final StateTable TABLE = new StateTable(
            "verification",
            "数据校核",
            "Verification",
            List.of(
                    Stage.of("raised", "已提出", "raised").due(ANSWERER, CLOCK),
                    Stage.of("accepted", "已受理", "accepted").due(ANSWERER, CLOCK),
                    Stage.of("checking", "核查中", "being checked").due(ANSWERER, CLOCK),
                    Stage.of("supplement", "待补充材料", "waiting for more evidence")
                            .waitsFor(RAISER)
                            .holdsClock(),
                    Stage.of("corrected", "已更正", "corrected").due(ANSWERER, CLOCK),
                    Stage.of("confirmed-correct", "核实无误", "confirmed correct").due(ANSWERER, CLOCK),
                    Stage.of("partly", "部分更正", "partly corrected").due(ANSWERER, CLOCK),
                    Stage.of("fed-back", "已反馈", "fed back").waitsFor(RAISER),
                    Stage.of("closed", "已办结", "closed").end(),
                    Stage.of("withdrawn", "已撤回", "withdrawn").end()),
            List.of(
                    Move.of("accept", "受理", "accept", "raised", "accepted", ANSWERER),
                    Move.of("check", "开始核查", "begin to check", "raised accepted", "checking", ANSWERER),
                    Move.of(
                                    "ask-more",
                                    "要求补充",
                                    "ask for more evidence",
                                    "raised accepted checking",
                                    "supplement",
                                    ANSWERER)
                            .withReason(),
                    Move.of("supplement", "补充", "give more evidence", "supplement", "checking", RAISER)
                            .withReason(),
                    Move.of("correct", "更正", "correct", "raised accepted checking", "corrected", ANSWERER)
                            .withReason(),
                    Move.of(
                                    "confirm",
                                    "确认无误",
                                    "confirm as correct",
                                    "raised accepted checking",
                                    "confirmed-correct",
                                    ANSWERER)
                            .withReason(),
                    Move.of("partly", "部分更正", "correct in part", "raised accepted checking", "partly", ANSWERER)
                            .withReason(),
                    Move.of("feed-back", "反馈", "feed back", "corrected confirmed-correct partly", "fed-back", ANSWERER),
                    Move.of("close", "办结", "close", "corrected confirmed-correct partly fed-back", "closed", RAISER),
                    Move.of(
                                    "reopen",
                                    "继续核查",
                                    "check again",
                                    "corrected confirmed-correct partly fed-back",
                                    "checking",
                                    RAISER)
                            .withReason(),
                    Move.of(
                            "urge",
                            "催办",
                            "urge",
                            "raised accepted checking corrected confirmed-correct partly",
                            null,
                            RAISER,
                            AUTHORITY),
                    Move.of("withdraw", "撤回", "withdraw", "raised accepted checking supplement", "withdrawn", RAISER)));

    private VerificationTable() {}
}
