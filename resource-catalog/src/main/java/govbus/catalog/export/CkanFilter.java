package govbus.catalog.export;

import govbus.catalog.Resource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The filters ({@code fq}) that harvesters send: {@code organization:police OR organization:land}, {@code
 * -organization:court}, {@code tags:x}, {@code metadata_modified:[2026-11-01T00:00:00Z TO *]}. Anything else is refused,
 * not ignored: a filter that is ignored would hand over what was not asked for.
 */
final class CkanFilter {
    private static final int LONGEST = 2000;
    private static final Pattern TERM = Pattern.compile(
            "\\s*(OR\\s+|AND\\s+|\\+)?(-?)(\\w+):(\\[[^\\]]{1,60}\\]|\"[^\"]{1,128}\"|[^\\s\"\\[\\]()]{1,128})\\s*");

    private CkanFilter() {}

    /** @throws IllegalArgumentException with a sentence when it cannot be understood */
    static Predicate<Resource> of(String text, Map<String, Instant> changed) {
        if (text == null || text.isBlank()) {
            return resource -> true;
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("fq: at most " + LONGEST + " characters");
        }
        Matcher term = TERM.matcher(text);
        Predicate<Resource> all = null;
        Predicate<Resource> any = null;
        int at = 0;
        while (at < text.length()) {
            if (!term.find(at) || term.start() != at) {
                throw new IllegalArgumentException("fq: not understood from \"" + text.substring(at) + "\" on");
            }
            Predicate<Resource> one = one(term.group(3), term.group(4).replace("\"", ""), changed);
            one = term.group(2).isEmpty() ? one : one.negate();
            boolean or = term.group(1) != null && term.group(1).startsWith("OR");
            if (or && any != null) {
                any = any.or(one);
            } else {
                all = any == null ? all : all == null ? any : all.and(any);
                any = one;
            }
            at = term.end();
        }
        return all == null ? any : all.and(any);
    }

    private static Predicate<Resource> one(String field, String value, Map<String, Instant> changed) {
        return switch (field) {
            case "organization" -> resource -> resource.department().equals(value);
            case "owner_org" ->
                resource ->
                        CkanPackages.id("organization", resource.department()).equals(value);
            case "name" -> resource -> CkanPackages.name(resource.name()).equals(value);
            case "id" -> resource -> CkanPackages.id("package", resource.name()).equals(value);
            case "tags" -> resource -> CkanPackages.tags(resource).contains(value);
            case "groups" -> resource -> false;
            case "type", "dataset_type" -> resource -> value.equals("dataset");
            case "state" -> resource -> value.equals("active");
            case "metadata_modified" -> range(value, changed);
            default -> throw new IllegalArgumentException("fq: unknown field \"" + field + "\"");
        };
    }

    private static Predicate<Resource> range(String value, Map<String, Instant> changed) {
        Matcher range = Pattern.compile("\\[(\\S+) TO (\\S+)\\]").matcher(value);
        if (!range.matches()) {
            throw new IllegalArgumentException("fq: metadata_modified:[<time> TO <time>]");
        }
        Instant from = range.group(1).equals("*") ? Instant.MIN : time(range.group(1));
        Instant until = range.group(2).equals("*") ? Instant.MAX : time(range.group(2));
        return resource -> {
            Instant at = changed.getOrDefault(resource.name(), Instant.EPOCH);
            return !at.isBefore(from) && !at.isAfter(until);
        };
    }

    private static Instant time(String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("fq: not a time: " + text, notATime);
        }
    }
}
