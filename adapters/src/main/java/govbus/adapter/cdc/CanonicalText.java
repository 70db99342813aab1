package govbus.adapter.cdc;

import io.debezium.connector.postgresql.PostgresValueConverter;
import io.debezium.connector.postgresql.connection.DateTimeFormat;
import io.debezium.data.SpecialValueDecimal;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import org.postgresql.util.PGInterval;

/**
 * Values in the bus's canonical text: dates {@code 2026-11-22}, times of day {@code 10:00:00}, instants
 * {@code 2026-11-22T10:00:00.000001+08:00} (Beijing time; one without a zone is taken as such), numbers in plain
 * digits, {@code true}/{@code false}, bytes {@code \x00ff}; all else as PostgreSQL writes it. PostgreSQL reads every
 * one of them back.
 */
final class CanonicalText {
    /** How a session has to write values, so that most of them are nearly in canonical form. */
    static final String SESSION = "set datestyle to 'ISO, YMD'; set intervalstyle to postgres;"
            + " set bytea_output to hex; set extra_float_digits to 1; set time zone interval '+08:00' hour to minute";

    private static final String OFFSET = "+08:00";
    private static final int DATE = "2026-11-22".length();
    private static final int SECONDS = "2026-11-22 10:00:00".length();
    private static final int MICROS = "2026-11-22 10:00:00.000001".length();
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormat POSTGRES = DateTimeFormat.get();

    private CanonicalText() {}

    /** From the value as PostgreSQL writes it (DateStyle ISO) and the name of its type. */
    static String ofText(String type, String text) {
        if (text == null) {
            return null;
        }
        return switch (type) {
            case "bool" -> ofValue("t".equals(text));
            case "float4" -> ofValue(Float.valueOf(text));
            case "float8" -> ofValue(Double.valueOf(text));
            case "date" -> text.length() == DATE ? text : ofValue(POSTGRES.date(text));
            case "timestamp" -> timestamp(text);
            case "timestamptz" -> timestampWithZone(text);
            case "timetz" -> ofValue(POSTGRES.timeWithTimeZone(text));
            case "interval" -> interval(text);
            default -> text;
        };
    }

    private static String timestamp(String text) {
        if (infinite(text)) {
            return text;
        }
        return isPlain(text, text.length()) ? plain(text, text.length()) : ofValue(POSTGRES.timestampToInstant(text));
    }

    private static String timestampWithZone(String text) {
        if (infinite(text)) {
            return text;
        }
        int end = text.length() - "+08".length();
        return text.endsWith("+08") && isPlain(text, end)
                ? plain(text, end)
                : ofValue(POSTGRES.timestampWithTimeZoneToOffsetDateTime(text));
    }

    /** Whether a time of our age stands before this place, as PostgreSQL writes it. */
    private static boolean isPlain(String text, int end) {
        return end >= SECONDS
                && end <= MICROS
                && text.charAt(DATE) == ' '
                && (end == SECONDS || text.charAt(SECONDS) == '.')
                && text.charAt(end - 1) <= '9';
    }

    /** Nothing is built from it but the text, since each row of a snapshot and of a stream passes here. */
    private static String plain(String text, int end) {
        StringBuilder canonical = new StringBuilder(MICROS + OFFSET.length());
        canonical.append(text, 0, DATE).append('T').append(text, DATE + 1, end);
        for (int digits = end; end > SECONDS && digits < MICROS; digits++) {
            canonical.append('0');
        }
        return canonical.append(OFFSET).toString();
    }

    /** From the value as Debezium's decoder has read it. */
    static String ofValue(Object value) {
        if (value instanceof String text) {
            return text;
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof LocalDate date) {
            return date(date);
        } else if (value instanceof Instant instant) {
            return instant(instant);
        } else if (value instanceof OffsetDateTime time) {
            return offset(time);
        } else if (value instanceof OffsetTime time) {
            OffsetTime local = time.withOffsetSameInstant(BEIJING);
            return time(local.toLocalTime()) + "+08:00";
        } else if (value instanceof SpecialValueDecimal decimal) {
            return decimal.getDecimalValue().map(BigDecimal::toPlainString).orElseGet(() -> number(decimal.toDouble()));
        } else if (value instanceof byte[] bytes) {
            return "\\x" + java.util.HexFormat.of().formatHex(bytes);
        }
        return value == null ? null : value.toString();
    }

    private static String number(Number number) {
        if (!(number instanceof Double || number instanceof Float)) {
            return number.toString();
        }
        double value = number.doubleValue();
        // a float's own digits: 0.1f as a double would be 0.10000000149011612
        return Double.isFinite(value) ? new BigDecimal(number.toString()).toPlainString() : number.toString();
    }

    private static String instant(Instant instant) {
        if (instant.equals(PostgresValueConverter.POSITIVE_INFINITY_INSTANT)) {
            return "infinity";
        }
        return instant.equals(PostgresValueConverter.NEGATIVE_INFINITY_INSTANT)
                ? "-infinity"
                : dateTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private static String offset(OffsetDateTime time) {
        if (time.equals(PostgresValueConverter.POSITIVE_INFINITY_OFFSET_DATE_TIME)) {
            return "infinity";
        }
        return time.equals(PostgresValueConverter.NEGATIVE_INFINITY_OFFSET_DATE_TIME)
                ? "-infinity"
                : dateTime(time.withOffsetSameInstant(BEIJING).toLocalDateTime());
    }

    private static String date(LocalDate date) {
        if (date.equals(PostgresValueConverter.POSITIVE_INFINITY_LOCAL_DATE)) {
            return "infinity";
        }
        return date.equals(PostgresValueConverter.NEGATIVE_INFINITY_LOCAL_DATE) ? "-infinity" : day(date) + era(date);
    }

    private static String dateTime(LocalDateTime time) {
        return day(time.toLocalDate()) + "T" + time(time.toLocalTime()) + "+08:00" + era(time.toLocalDate());
    }

    private static String day(LocalDate date) {
        int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
        // by hand, since each row of a snapshot passes here
        StringBuilder text = new StringBuilder(10);
        digits(year / 100, text);
        digits(year % 100, text);
        digits(date.getMonthValue(), text.append('-'));
        digits(date.getDayOfMonth(), text.append('-'));
        return text.toString();
    }

    /** At least two digits. */
    private static void digits(int number, StringBuilder text) {
        if (number < 10) {
            text.append('0');
        }
        text.append(number);
    }

    private static String era(LocalDate date) {
        return date.getYear() > 0 ? "" : " BC";
    }

    private static String time(LocalTime time) {
        StringBuilder text = new StringBuilder(15);
        digits(time.getHour(), text);
        digits(time.getMinute(), text.append(':'));
        digits(time.getSecond(), text.append(':'));
        int micros = time.getNano() / 1_000;
        if (time.getNano() != 0) {
            text.append('.');
            digits(micros / 10_000, text);
            digits(micros / 100 % 100, text);
            digits(micros % 100, text);
        }
        return text.toString();
    }

    private static boolean infinite(String text) {
        return text.endsWith("infinity");
    }

    private static String interval(String text) {
        try {
            return new PGInterval(text).getValue();
        } catch (SQLException e) {
            throw new IllegalArgumentException("interval: not as PostgreSQL writes it", e);
        }
    }
}
