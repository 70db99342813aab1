package govbus.catalog;

import java.util.Locale;

/** Every reason for which a call can be refused: the code is part of the contract, the titles are for people. */
public enum RefusalCode {
    MALFORMED_REQUEST(400, "请求格式错误", "The request cannot be read"),
    UNAUTHENTICATED(401, "未认证", "No valid credentials"),
    NOT_ALLOWED(403, "无权操作", "Not allowed for this caller"),
    NOT_SUBSCRIBED(403, "未获使用授权", "No subscription in force covers this"),
    PURPOSE_NOT_GRANTED(403, "用途未获授权", "The purpose is not covered by the subscription"),
    GRANT_NOT_OWNER(403, "不得登记他人条目", "A department registers its own entries only"),
    GRANT_BY_REQUEST_ONLY(403, "使用授权须经申请", "A grant is made by a use request"),
    RESOURCE_UNKNOWN(404, "资源不存在", "No such resource in the catalogue"),
    ENTRY_UNKNOWN(404, "条目不存在", "No such entry"),
    RECEIPT_UNKNOWN(404, "回执不存在", "No such receipt"),
    RESOURCE_SUSPENDED(409, "资源已暂停", "The resource is suspended"),
    PUSH_NOT_OFFERED(409, "该资源不接收推送", "The resource has no push source"),
    PUSH_IN_PROGRESS(409, "相同幂等键的请求正在处理", "A request with this key is in progress"),
    SUBSCRIPTION_NOT_IN_FORCE(409, "使用授权未生效", "The subscription is not in force, or has another form now"),
    REPLAY_RUNNING(409, "重放正在进行", "A replay to this subscription is running"),
    RECORD_SUPERSEDED(409, "已有更新的记录", "A newer record of this key was accepted"),
    EXCHANGE_STOPPED(409, "汇聚已停止", "The source was stopped because too many of its records are bad"),
    FOUR_EYES_REQUIRED(403, "须由他人审核", "Whoever submitted it cannot approve it"),
    CASE_UNKNOWN(404, "没有该事项编号", "No such request, verification, dispute or demand"),
    MOVE_IMPOSSIBLE(409, "当前状态不允许该操作", "The move is not possible in this state"),
    NOTICE_REQUIRED(409, "须先通知使用部门", "Those who use it must have notice first"),
    ENTRY_IN_USE(409, "条目仍被引用", "Other entries still refer to this one"),
    CATALOGUE_VERSION_STALE(412, "目录版本已过期", "The entry has changed meanwhile"),
    PAYLOAD_TOO_LARGE(413, "请求过大", "The request is too large"),
    MEDIA_TYPE_UNKNOWN(415, "不支持的数据格式", "The media type is not supported"),
    MANIFEST_INVALID(422, "清单校验未通过", "The manifest has mistakes"),
    RECORDS_INVALID(422, "数据校验未通过", "None of the records can be read"),
    IDEMPOTENCY_KEY_REUSED(422, "幂等键已用于其他内容", "The idempotency key was used with another body"),
    FORM_INVALID(422, "表单校验未通过", "The form has mistakes"),
    QUERY_INVALID(422, "查询参数错误", "The query has mistakes"),
    TOO_MANY_REQUESTS(429, "请求过于频繁", "Too many requests"),
    UNAVAILABLE(503, "服务暂不可用", "Temporarily unavailable"),
    STORAGE_FULL(507, "存储空间不足", "Out of storage; nothing was accepted");

    private final int status;
    private final String chinese;
    private final String english;

    RefusalCode(int status, String chinese, String english) {
        this.status = status;
        this.chinese = chinese;
        this.english = english;
    }

    public int status() {
        return status;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** The code as it is sent: {@code resource-unknown}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
