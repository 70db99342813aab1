package govbus.catalog.lifecycle;

import static govbus.catalog.casework.Side.AUTHORITY;
import static govbus.catalog.casework.Side.RAISER;

import govbus.catalog.State;
import govbus.catalog.casework.Move;
import govbus.catalog.casework.Stage;
import govbus.catalog.casework.StateTable;
import java.util.List;

/** The states of an entry's life (目录编制→审核→发布→更新→下线); C10: two approvals before it is published. */
public final class LifeCycleTable {
    private static final String REVIEWS = "office-review authority-review";
    private static final String UPDATE_REVIEWS = "update-office-review update-authority-review";

    public static final StateTable TABLE = new StateTable(
            "resource",
            "目录条目",
            "Catalogue entry",
            List.of(
                    Stage.of("draft", "编制中", "draft").waitsFor(RAISER),
                    Stage.of("office-review", "部门审核", "review by the department's office")
                            .due(RAISER, "catalog.office"),
                    Stage.of("authority-review", "主管部门审核", "review by the authority")
                            .due(AUTHORITY, "catalog.review"),
                    Stage.of("published", "已发布", "published"),
                    Stage.of("updating", "更新中", "a new version is being drafted")
                            .due(RAISER, "catalog.update"),
                    Stage.of("update-office-review", "更新待部门审核", "new version under the office's review")
                            .due(RAISER, "catalog.office"),
                    Stage.of("update-authority-review", "更新待主管部门审核", "new version under the authority's review")
                            .due(AUTHORITY, "catalog.review"),
                    Stage.of("suspended", "已暂停", "suspended"),
                    Stage.of("offline", "已下线", "offline")),
            List.of(
                    Move.of("submit", "提交审核", "submit", "draft", "office-review", RAISER),
                    Move.of("submit", "提交审核", "submit", "updating", "update-office-review", RAISER),
                    Move.of(
                                    "approve-department",
                                    "部门审核通过",
                                    "approve for the department",
                                    "office-review",
                                    "authority-review",
                                    RAISER)
                            .byOthers(),
                    Move.of(
                                    "approve-department",
                                    "部门审核通过",
                                    "approve for the department",
                                    "update-office-review",
                                    "update-authority-review",
                                    RAISER)
                            .byOthers(),
                    Move.of(
                                    "publish",
                                    "发布",
                                    "publish",
                                    "authority-review update-authority-review",
                                    "published",
                                    AUTHORITY)
                            .byOthers(),
                    Move.of("return", "退回修改", "return", REVIEWS, "draft", RAISER, AUTHORITY)
                            .withReason(),
                    Move.of("return", "退回修改", "return", UPDATE_REVIEWS, "updating", RAISER, AUTHORITY)
                            .withReason(),
                    Move.of("update", "启动更新", "begin an update", "published", "updating", RAISER)
                            .withReason(),
                    Move.of("update", "重新编制", "draft anew", "offline", "draft", RAISER)
                            .withReason(),
                    Move.of("abandon", "放弃更新", "give the update up", "updating", "published", RAISER),
                    Move.of(
                                    "announce",
                                    "发出停用或变更通知",
                                    "announce a stop or a change",
                                    "published updating suspended " + UPDATE_REVIEWS,
                                    null,
                                    RAISER,
                                    AUTHORITY)
                            .withReason(),
                    Move.of(
                                    "suspend",
                                    "暂停",
                                    "suspend",
                                    "published updating " + UPDATE_REVIEWS,
                                    "suspended",
                                    RAISER,
                                    AUTHORITY)
                            .withReason(),
                    Move.of("resume", "恢复", "resume", "suspended", "published", RAISER, AUTHORITY),
                    Move.of(
                                    "offline",
                                    "下线",
                                    "take offline",
                                    "published updating suspended",
                                    "offline",
                                    RAISER,
                                    AUTHORITY)
                            .withReason()));

    private LifeCycleTable() {}

    /** The entry's state while its life stands there. */
    static State state(String stage) {
        return switch (stage) {
            case "draft" -> State.DRAFT;
            case "office-review", "authority-review" -> State.REVIEW;
            case "updating", "update-office-review", "update-authority-review" -> State.UPDATING;
            case "suspended" -> State.SUSPENDED;
            case "offline" -> State.OFFLINE;
            default -> State.PUBLISHED;
        };
    }

    /** Where the life stands when only the entry's state is known. */
    static String stage(State state) {
        return state == State.REVIEW ? "office-review" : state.word();
    }
}
