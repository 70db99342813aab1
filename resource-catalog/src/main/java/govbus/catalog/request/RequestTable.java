package govbus.catalog.request;

import static govbus.catalog.casework.Side.ANSWERER;
import static govbus.catalog.casework.Side.AUTHORITY;
import static govbus.catalog.casework.Side.BUS;
import static govbus.catalog.casework.Side.RAISER;

import govbus.catalog.casework.Move;
import govbus.catalog.casework.Side;
import govbus.catalog.casework.Stage;
import govbus.catalog.casework.StateTable;
import java.util.List;

/** The states of a use request (《政务数据共享条例》 art. 20–22, 27). */
public final class RequestTable {
    private static final String OPEN = "dept-review authority-check provider-review";
    private static final String GRANTED = "agreed delivering active suspended";

    public static final StateTable TABLE = new StateTable("request", "使用申请", "Use request", stages(), moves());

    private RequestTable() {}

    private static List<Stage> stages() {
        return List.of(
                Stage.of("draft", "草稿", "draft").waitsFor(RAISER),
                Stage.of("dept-review", "本部门审核", "review by the consumer's own office")
                        .due(RAISER, "request.review"),
                Stage.of("authority-check", "主管部门审核", "check by the authority").due(AUTHORITY, "request.check"),
                Stage.of("provider-review", "提供部门审核", "review by the provider").due(ANSWERER, "reply.conditional"),
                Stage.of("returned", "退回补正", "returned for correction")
                        .waitsFor(RAISER)
                        .holdsClock(),
                Stage.of("agreed", "已同意", "agreed").due(ANSWERER, "deliver"),
                Stage.of("delivering", "开通中", "being delivered").due(ANSWERER, "deliver"),
                Stage.of("active", "共享中", "active"),
                Stage.of("suspended", "已暂停", "suspended"),
                Stage.of("refused", "不同意", "refused").waitsFor(RAISER),
                Stage.of("dispute", "争议", "in dispute").due(ANSWERER, "dispute"),
                Stage.of("negotiating", "协商中", "negotiating").due(ANSWERER, "dispute"),
                Stage.of("coordinated", "已协调", "coordinated by the authority").due(ANSWERER, "dispute"),
                Stage.of("decided", "已裁定不予共享", "decided against").end(),
                Stage.of("withdrawn", "已撤回", "withdrawn").end(),
                Stage.of("lapsed", "已失效", "lapsed: the resource was taken offline")
                        .end(),
                Stage.of("superseded", "已变更", "replaced by a later request").end(),
                Stage.of("expired", "已到期", "expired").waitsFor(RAISER),
                Stage.of("terminated", "已终止", "terminated").waitsFor(RAISER),
                Stage.of("disposed", "已销毁数据", "data disposed of").end());
    }

    private static List<Move> moves() {
        return List.of(
                Move.of("submit", "提交", "submit", "draft returned", "dept-review", RAISER),
                Move.of("grant", "自动开通", "grant at once: shared without condition", "draft returned", "agreed", BUS),
                Move.of(
                                "approve-department",
                                "本部门审核通过",
                                "approve for the consumer",
                                "dept-review",
                                "authority-check",
                                RAISER)
                        .byOthers(),
                Move.of("pass", "审核通过", "pass the authority's check", "authority-check", "provider-review", AUTHORITY)
                        .byOthers(),
                returnedBy("dept-review", RAISER),
                returnedBy("authority-check", AUTHORITY),
                returnedBy("provider-review", ANSWERER, AUTHORITY),
                Move.of(
                                "agree",
                                "同意",
                                "agree, with conditions or without",
                                "provider-review dispute negotiating coordinated",
                                "agreed",
                                ANSWERER)
                        .byOthers(),
                refusedBy("authority-check", AUTHORITY),
                refusedBy("provider-review", ANSWERER, AUTHORITY),
                Move.of("extend", "延期答复", "extend the time for the answer", "provider-review", null, AUTHORITY)
                        .withReason(),
                Move.of("urge", "催办", "urge", OPEN + " agreed delivering", null, RAISER, AUTHORITY),
                Move.of("withdraw", "撤回", "withdraw", "draft returned " + OPEN, "withdrawn", RAISER),
                Move.of("start", "开始开通", "the route has started", "agreed", "delivering", BUS),
                Move.of("activate", "首次送达", "the first delivery has arrived", "delivering", "active", BUS),
                Move.of("suspend", "暂停", "suspend", "agreed delivering active", "suspended", ANSWERER, AUTHORITY)
                        .withBasis(),
                Move.of("resume", "恢复", "resume", "suspended", "delivering", ANSWERER, AUTHORITY),
                Move.of("announce", "发出停用通知", "announce a stop", GRANTED, null, ANSWERER)
                        .withReason(),
                Move.of("revoke", "撤销授权", "revoke", GRANTED, "terminated", ANSWERER, AUTHORITY)
                        .withBasis(),
                Move.of("terminate", "终止使用", "give the grant up", GRANTED, "terminated", RAISER)
                        .withReason(),
                Move.of("supersede", "由新申请替代", "replaced by a later request", GRANTED, "superseded", BUS),
                Move.of("expire", "到期", "the last day has passed", GRANTED, "expired", BUS),
                Move.of("vanish", "授权已移除", "the grant was removed in the catalogue", GRANTED, "terminated", BUS)
                        .withReason(),
                Move.of(
                                "hold",
                                "随资源暂停",
                                "held: the resource is suspended",
                                "agreed delivering active",
                                "suspended",
                                BUS)
                        .withReason(),
                Move.of("release", "随资源恢复", "released: the resource is in force again", "suspended", "delivering", BUS)
                        .withReason(),
                Move.of("lapse", "随资源下线终止", "ended: the resource was taken offline", GRANTED, "terminated", BUS)
                        .withReason(),
                Move.of(
                                "lapse",
                                "随资源下线失效",
                                "lapsed: the resource was taken offline",
                                "draft returned refused dispute negotiating coordinated " + OPEN,
                                "lapsed",
                                BUS)
                        .withReason(),
                Move.of("remind", "到期提醒", "remind that the term ends", GRANTED, null, BUS)
                        .withReason(),
                Move.of("dispute", "提出争议", "dispute the refusal", "refused", "dispute", RAISER)
                        .withReason(),
                Move.of("negotiate", "协商", "negotiate", "dispute", "negotiating", RAISER, ANSWERER)
                        .withReason(),
                Move.of("coordinate", "协调", "coordinate", "dispute negotiating", "coordinated", AUTHORITY)
                        .withReason(),
                Move.of("decide-grant", "裁定共享", "decide for sharing", "coordinated", "agreed", AUTHORITY)
                        .withBasis(),
                Move.of("decide-refuse", "裁定不予共享", "decide against sharing", "coordinated", "decided", AUTHORITY)
                        .withBasis(),
                Move.of(
                        "confirm-disposal",
                        "确认销毁",
                        "confirm that the data was disposed of",
                        "expired terminated",
                        "disposed",
                        RAISER));
    }

    /** Only whose turn it is returns it, and the authority. */
    private static Move returnedBy(String state, Side... sides) {
        return Move.of("return", "退回补正", "return for correction", state, "returned", sides)
                .withReason();
    }

    private static Move refusedBy(String state, Side... sides) {
        return Move.of("refuse", "不同意", "refuse", state, "refused", sides).withBasis();
    }
}
