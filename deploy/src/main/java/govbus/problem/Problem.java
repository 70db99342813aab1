package govbus.problem;

import govbus.catalog.RefusalCode;
import java.util.Locale;

/**
 * A kind of problem as callers see it.
 *
 * @param code stable, part of the contract
 * @param chinese title for people
 * @param english the same in English
 */
record Problem(String code, int status, String chinese, String english) {
    static final Problem NOT_FOUND = new Problem("not-found", 404, "地址不存在", "There is nothing at this address");
    static final Problem METHOD_NOT_ALLOWED =
            new Problem("method-not-allowed", 405, "不支持该请求方法", "The method is not supported here");
    static final Problem NOT_ACCEPTABLE =
            new Problem("not-acceptable", 406, "不支持所要求的返回格式", "The wanted format is not offered");
    static final Problem INTERNAL_FAULT = new Problem("internal-fault", 500, "系统内部错误", "An internal fault");

    static Problem of(RefusalCode code) {
        return new Problem(code.word(), code.status(), code.chinese(), code.english());
    }

    /** The problem that an HTTP status alone tells. */
    static Problem of(int status) {
        return switch (status) {
            case 401 -> of(RefusalCode.UNAUTHENTICATED);
            case 403 -> of(RefusalCode.NOT_ALLOWED);
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> of(RefusalCode.PAYLOAD_TOO_LARGE);
            case 415 -> of(RefusalCode.MEDIA_TYPE_UNKNOWN);
            case 503 -> of(RefusalCode.UNAVAILABLE);
            default -> status < 500 ? of(RefusalCode.MALFORMED_REQUEST) : INTERNAL_FAULT;
        };
    }

    /** Chinese unless English is asked for. */
    String title(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? english : chinese;
    }
}
