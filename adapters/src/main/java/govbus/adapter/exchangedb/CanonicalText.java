package govbus.adapter.exchangedb;

import govbus.adapter.jdbc.Identifier;
import java.math.BigDecimal;

/** How a column's value becomes text in canonical form: what SQL renders, and what is left to do after it. */
enum CanonicalText {
    PLAIN,
    DATE,
    TIMESTAMP,
    TIMESTAMP_WITH_ZONE,
    FLOAT;

    private static final String FORM = "'YYYY-MM-DD\"T\"HH24:MI:SS.US'";

    static CanonicalText of(String type) {
        return switch (type) {
            case "date" -> DATE;
            case "timestamp without time zone" -> TIMESTAMP;
            case "timestamp with time zone" -> TIMESTAMP_WITH_ZONE;
            case "real", "double precision" -> FLOAT;
            default -> PLAIN;
        };
    }

    String sql(String column) {
        String quoted = Identifier.quoted(column);
        return switch (this) {
            case DATE -> finite(quoted, "to_char(" + quoted + ", 'YYYY-MM-DD')");
            case TIMESTAMP -> finite(quoted, "to_char(" + quoted + ", " + FORM + ")");
            case TIMESTAMP_WITH_ZONE ->
                finite(quoted, "to_char(" + quoted + " at time zone 'Asia/Shanghai', " + FORM + ")");
            case PLAIN, FLOAT -> quoted + "::text";
        };
    }

    String finish(String rendered) {
        if (rendered == null) {
            return null;
        }
        return switch (this) {
            case TIMESTAMP, TIMESTAMP_WITH_ZONE ->
                rendered.endsWith("infinity") ? rendered : rendered.replaceFirst("\\.000000$", "") + "+08:00";
            case FLOAT -> rendered.contains("e") ? new BigDecimal(rendered).toPlainString() : rendered;
            case PLAIN, DATE -> rendered;
        };
    }

    private static String finite(String quoted, String form) {
        return "case when isfinite(" + quoted + ") then " + form + " else " + quoted + "::text end";
    }
}
