package govbus.adapter.file;

import govbus.adapter.AdapterProperty;
import govbus.adapter.text.Charsets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a manifest says about a source's files.
 *
 * @param names which file names are the source's
 * @param json JSON or NDJSON rather than CSV
 * @param charset the declared charset; {@code null} to find out
 * @param marker whether a file counts as complete only when {@code <file>.ok} stands beside it
 * @param markerWait age from which a file without its marker is reported
 * @param nullValues words that stand for no value
 * @param batchRows most rows handed over together
 */
record FileForm(
        PathMatcher names,
        boolean json,
        Charset charset,
        char separator,
        boolean marker,
        Duration markerWait,
        Set<String> nullValues,
        int batchRows) {
    private static final AdapterProperty PATTERN =
            AdapterProperty.optional("pattern", "文件名模式 File name pattern", "*.csv", FileForm::checkPattern);
    private static final AdapterProperty FORMAT =
            AdapterProperty.optional("format", "格式 Format", "csv", AdapterProperty.oneOf("csv", "json"));
    private static final AdapterProperty CHARSET = AdapterProperty.optional(
            "charset", "字符集 Charset", "utf-8", AdapterProperty.oneOf("utf-8", "gb18030", "auto"));
    private static final AdapterProperty SEPARATOR =
            AdapterProperty.optional("separator", "分隔符 Separator", ",", FileForm::checkSeparator);
    private static final AdapterProperty MARKER = AdapterProperty.optional(
            "marker", "完成标志 Completion marker", "required", AdapterProperty.oneOf("required", "none"));
    private static final AdapterProperty MARKER_WAIT = AdapterProperty.optional(
            "marker-wait-seconds", "标志等待秒数 Seconds to wait for the marker", "600", AdapterProperty.number(0, 604_800));
    private static final AdapterProperty NULL_VALUES =
            AdapterProperty.optional("null-values", "表示空值的写法 Words for no value", "", FileForm::checkNullValues);
    private static final AdapterProperty BATCH_ROWS =
            AdapterProperty.optional("batch-rows", "每批行数 Rows per batch", "5000", AdapterProperty.number(1, 50_000));

    static final List<AdapterProperty> PROPERTIES =
            List.of(PATTERN, FORMAT, CHARSET, SEPARATOR, MARKER, MARKER_WAIT, NULL_VALUES, BATCH_ROWS);

    static FileForm of(Map<String, String> given) {
        return new FileForm(
                matcher(PATTERN.in(given)),
                "json".equals(FORMAT.in(given)),
                charset(CHARSET.in(given)),
                SEPARATOR.in(given).charAt(0),
                "required".equals(MARKER.in(given)),
                Duration.ofSeconds(Long.parseLong(MARKER_WAIT.in(given))),
                nullValues(NULL_VALUES.in(given)),
                Integer.parseInt(BATCH_ROWS.in(given)));
    }

    private static Charset charset(String word) {
        return switch (word) {
            case "auto" -> null;
            case "gb18030" -> Charsets.GB18030;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    private static Set<String> nullValues(String words) {
        return Stream.of(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> checkNullValues(String words) {
        return words.length() <= 200 && nullValues(words).size() <= 10
                ? Optional.empty()
                : Optional.of("at most 10 words with commas between them, N/A,NULL");
    }

    private static Optional<String> checkPattern(String pattern) {
        // few stars: the matcher backtracks
        boolean sound = pattern.matches("[^/\\\\{}\\[\\]\\p{Cntrl}]{1,100}")
                && pattern.chars().filter(letter -> letter == '*').count() <= 3;
        return sound ? Optional.empty() : Optional.of("a file name in which * and ? stand for any characters, *.csv");
    }

    private static Optional<String> checkSeparator(String separator) {
        return separator.length() == 1 && ",;|\t^~\u0001".contains(separator)
                ? Optional.empty()
                : Optional.of("one of , ; | ^ ~ tab");
    }
}
