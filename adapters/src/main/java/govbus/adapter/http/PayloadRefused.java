package govbus.adapter.http;

/** A push that is refused as a whole; nothing of it is taken. */
public final class PayloadRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final String place;

    PayloadRefused(Code code, String detail, String place) {
        super(detail);
        this.code = code;
        this.place = place;
    }

    /** {@code payload-too-large}, {@code malformed-request} or {@code media-type-unknown}. */
    public String code() {
        return code.word;
    }

    /** Where in the body: {@code line 3, column 17}; {@code null} when it is about the body as a whole. */
    public String place() {
        return place;
    }

    /** Why a push is refused; the words are those of the problem details. */
    enum Code {
        TOO_LARGE("payload-too-large"),
        MALFORMED("malformed-request"),
        MEDIA_TYPE("media-type-unknown");

        private final String word;

        Code(String word) {
            this.word = word;
        }
    }
}
