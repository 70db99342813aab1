package govbus.catalog.request;

import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseFile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the bus does with a request on its own account when its resource or its term comes to an end, and whom it tells. */
@Component
class BusMoves {
    private static final String BUS = "govbus";
    private static final String HELD = "held";
    private static final String REMINDED = "reminded";

    private final Provision provision;
    private final ConsumerNotices notices;

    BusMoves(Provision provision, ConsumerNotices notices) {
        this.provision = provision;
        this.notices = notices;
    }

    /** Whether it stands still because its resource does, and not because somebody suspended it. */
    static boolean held(CaseFile file) {
        return file.document().has(HELD);
    }

    /** The same, standing still or going on by somebody's own decision. */
    static CaseFile unheld(CaseFile file) {
        ObjectNode document = file.document().deepCopy();
        document.remove(HELD);
        return file.with(document);
    }

    /** The last day that its consumer was reminded of; empty for none. */
    static String reminded(CaseFile file) {
        return file.document().path(REMINDED).asString("");
    }

    static String until(CaseFile file) {
        return file.document().path("granted").path("until").asString("");
    }

    /** The case as it is to be kept; of other moves it stays as it is. */
    CaseFile carryOut(CaseFile file, Asked asked) {
        return switch (asked.move()) {
            case "lapse" -> lapse(file);
            case "hold" -> {
                notices.tell(file, "grant-held", "资源已暂停, 共享随之暂停", "the resource is suspended, and so is the grant");
                ObjectNode document = file.document().deepCopy();
                document.put(HELD, true);
                yield file.with(document);
            }
            case "release" -> {
                notices.tell(file, "grant-released", "资源已恢复, 共享继续", "the resource is in force again, sharing goes on");
                yield unheld(file);
            }
            case "remind" -> {
                String day = until(file);
                notices.tell(
                        file,
                        "grant-ends",
                        "使用授权将于 " + day + " 到期, 如需继续请申请续期",
                        "the grant ends on " + day + "; ask for a renewal");
                ObjectNode document = file.document().deepCopy();
                document.put(REMINDED, day);
                yield file.with(document);
            }
            default -> file;
        };
    }

    private CaseFile lapse(CaseFile file) {
        if (!file.state().equals("terminated")) {
            notices.tell(
                    file, "request-lapsed", "资源已下线, 申请失效", "the resource was taken offline, the request has lapsed");
            return file;
        }
        provision.remove(file, BUS);
        notices.tell(
                file,
                "grant-ended",
                "资源已下线, 授权终止, 请确认销毁数据",
                "the resource was taken offline and the grant has ended; dispose of the data");
        return file;
    }
}
