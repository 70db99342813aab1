package govbus.catalog.collection;

import static govbus.catalog.casework.Side.AUTHORITY;
import static govbus.catalog.casework.Side.BUS;
import static govbus.catalog.casework.Side.RAISER;

import govbus.catalog.casework.Move;
import govbus.catalog.casework.Stage;
import govbus.catalog.casework.StateTable;
import java.util.List;

/** The states of a collection form: what can be had by sharing is not collected again without a reason that stands. */
public final class CollectionTable {
    public static final StateTable TABLE = new StateTable(
            "collection",
            "采集表",
            "Collection form",
            List.of(
                    Stage.of("filed", "比对中", "being compared with the catalogue"),
                    Stage.of("duplicate", "可共享获取,不得重复收集", "the catalogue offers it already")
                            .waitsFor(RAISER),
                    Stage.of("justified", "已说明理由,待审核", "justified, under review")
                            .due(AUTHORITY, "collection.review"),
                    Stage.of("registered", "已登记,无重复", "registered, nothing twice")
                            .end(),
                    Stage.of("shared", "改为共享获取", "had by sharing instead").end(),
                    Stage.of("allowed", "准予收集", "may be collected").end(),
                    Stage.of("refused", "不得收集", "must not be collected").end(),
                    Stage.of("withdrawn", "已撤回", "withdrawn").end()),
            List.of(
                    Move.of("clear", "无重复", "nothing twice", "filed", "registered", BUS),
                    Move.of("warn", "提示重复", "warn", "filed", "duplicate", BUS),
                    Move.of("justify", "说明收集理由", "justify", "duplicate", "justified", RAISER)
                            .withBasis(),
                    Move.of("share", "改为共享获取", "have it by sharing", "duplicate justified", "shared", RAISER),
                    Move.of("allow", "准予收集", "allow", "justified", "allowed", AUTHORITY)
                            .withReason(),
                    Move.of("refuse", "不得收集", "refuse", "justified", "refused", AUTHORITY)
                            .withReason(),
                    Move.of("return", "退回补充", "send back", "justified", "duplicate", AUTHORITY)
                            .withReason(),
                    Move.of("withdraw", "撤回", "withdraw", "duplicate justified", "withdrawn", RAISER)));

    private CollectionTable() {}
}
