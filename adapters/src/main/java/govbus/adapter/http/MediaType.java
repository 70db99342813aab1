package govbus.adapter.http;

import govbus.adapter.http.PayloadRefused.Code;
import govbus.adapter.text.Charsets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A content type that can be read.
 *
 * @param charset of its parameter; {@code null} when it has none
 */
record MediaType(Form form, Charset charset) {
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]{1,40})\"?");
    private static final Map<String, Form> FORMS = Map.of(
            "application/json", Form.JSON,
            "application/x-ndjson", Form.NDJSON,
            "application/ndjson", Form.NDJSON,
            "text/csv", Form.CSV,
            "application/xml", Form.XML,
            "text/xml", Form.XML,
            "application/cloudevents+json", Form.CLOUD_EVENTS,
            "application/cloudevents-batch+json", Form.CLOUD_EVENTS);
    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.UTF_8,
            "gb18030", Charsets.GB18030,
            "gbk", Charsets.GB18030,
            "gb2312", Charsets.GB18030);

    static MediaType of(String contentType) {
        String written = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        Form form = FORMS.get(written.split(";", 2)[0].strip());
        if (form == null) {
            throw unknown(
                    contentType,
                    "one of "
                            + String.join(", ", FORMS.keySet().stream().sorted().toList()));
        }
        Matcher parameter = CHARSET.matcher(written);
        if (!parameter.find()) {
            return new MediaType(form, null);
        }
        Charset charset = CHARSETS.get(parameter.group(1));
        if (charset == null) {
            throw unknown(contentType, "charset utf-8 or gb18030");
        }
        return new MediaType(form, charset);
    }

    private static PayloadRefused unknown(String found, String expected) {
        return new PayloadRefused(Code.MEDIA_TYPE, "Content type: " + found + " (expected: " + expected + ")", null);
    }

    /** How the body is written. */
    enum Form {
        JSON,
        NDJSON,
        CSV,
        XML,
        CLOUD_EVENTS
    }
}
