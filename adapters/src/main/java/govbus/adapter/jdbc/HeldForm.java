package govbus.adapter.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The form in which a column holds a value: what the server writes and what the bus sends become the same text when the
 * column would store the one for the other. A value that a type cannot hold stays as it is, and so differs.
 */
final class HeldForm {
    private static final int NUMERIC_HEAD = 4;
    private static final int MICROS = 6;

    private final UnaryOperator<String> form;

    private HeldForm(UnaryOperator<String> form) {
        this.form = form;
    }

    /**
     * @param type name in {@code pg_type}, without domains
     * @param modifier the column's {@code atttypmod}; -1 for none
     * @param readable whether the type is a text or an enumeration
     */
    static HeldForm of(String type, int modifier, boolean readable) {
        return new HeldForm(
                switch (type) {
                    case "int2", "int4", "int8" -> text -> new BigInteger(text.strip()).toString();
                    case "numeric" -> decimal(modifier);
                    case "float4" -> text -> Float.valueOf(text.strip()).toString();
                    case "float8" -> text -> Double.valueOf(text.strip()).toString();
                    case "bool" -> HeldForm::truth;
                    case "date" ->
                        text -> LocalDate.parse(text.substring(0, 10)).toString();
                    case "timestamp" -> text -> rounded(local(text), modifier).toString();
                    case "timestamptz" ->
                        text -> rounded(LocalDateTime.ofInstant(instant(text), ZoneOffset.UTC), modifier)
                                .toString();
                    case "uuid" -> text -> text.toLowerCase(Locale.ROOT);
                    case "bpchar" -> String::stripTrailing;
                    // how json, intervals or arrays are written is the server's choice: only whether there is a value
                    default -> readable ? UnaryOperator.identity() : text -> "";
                });
    }

    String of(String text) {
        if (text == null) {
            return null;
        }
        try {
            return form.apply(text);
        } catch (NumberFormatException | DateTimeException | StringIndexOutOfBoundsException special) {
            // infinity, NaN, years before Christ: written alike on both sides
            return text;
        }
    }

    private static UnaryOperator<String> decimal(int modifier) {
        int scale = modifier < NUMERIC_HEAD ? -1 : modifier - NUMERIC_HEAD & 0x7FF;
        return text -> {
            BigDecimal number = new BigDecimal(text.strip());
            BigDecimal held = scale < 0 ? number : number.setScale(scale, RoundingMode.HALF_UP);
            return held.signum() == 0 ? "0" : held.stripTrailingZeros().toPlainString();
        };
    }

    private static String truth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "t", "true", "1", "y", "yes", "on" -> "true";
            case "f", "false", "0", "n", "no", "off" -> "false";
            default -> text;
        };
    }

    /** The server takes a time's own digits for a column without a zone, whatever offset follows. */
    private static LocalDateTime local(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay();
        }
        String iso = text.replace(' ', 'T');
        int offset = offsetAt(iso);
        return LocalDateTime.parse(offset < 0 ? iso : iso.substring(0, offset));
    }

    private static Instant instant(String text) {
        if (text.length() == 10) {
            return zoned(LocalDate.parse(text).atStartOfDay());
        }
        String iso = text.replace(' ', 'T');
        int offset = offsetAt(iso);
        if (offset < 0) {
            return zoned(LocalDateTime.parse(iso));
        }
        // the server writes +00, the standard wants +00:00
        return OffsetDateTime.parse(iso.length() - offset == 3 ? iso + ":00" : iso)
                .toInstant();
    }

    /** The session's zone is the one that the driver names: this machine's. */
    private static Instant zoned(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }

    private static int offsetAt(String iso) {
        for (int i = 11; i < iso.length(); i++) {
            char c = iso.charAt(i);
            if (c == '+' || c == '-' || c == 'Z') {
                return i;
            }
        }
        return -1;
    }

    private static LocalDateTime rounded(LocalDateTime time, int modifier) {
        int digits = modifier < 0 ? MICROS : modifier;
        long unit = (long) Math.pow(10, 9 - digits);
        long over = time.getNano() % unit;
        // the server counts from 2000 and rounds a half away from there
        boolean later = time.getYear() >= 2_000 ? over * 2 >= unit : over * 2 > unit;
        return time.plus(later ? unit - over : -over, ChronoUnit.NANOS);
    }
}
