package govbus.quality.rule;

import com.google.re2j.Pattern;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.code.CertificateIdentifier;
import govbus.code.Checked;
import govbus.code.CitizenId;
import govbus.code.DivisionCode;
import govbus.code.OrganisationCode;
import govbus.code.PlanningPermitNumber;
import govbus.code.ProjectCode;
import govbus.code.RealEstateCertificateNumber;
import govbus.code.RealEstateUnit;
import govbus.code.SocialCreditCode;
import java.util.Map;
import java.util.function.Function;

/** The checks of an item: presence, type, length, codes, pattern, range. */
public final class ItemChecks {

    private ItemChecks() {}

    /** All checks of an item in one. */
    public static ItemCheck of(Item item) {
        ItemCheck check = item.codes().isEmpty() ? type(item) : codes(item);
        if (item.length() != null) {
            check = check.then(length(item.length()));
        }
        if (item.pattern() != null) {
            check = check.then(pattern(item.pattern()));
        }
        if (item.min() != null || item.max() != null) {
            check = check.then(new RangeCheck(item.type(), item.min(), item.max()));
        }
        return presence(item, check);
    }

    private static ItemCheck presence(Item item, ItemCheck check) {
        boolean text = item.type() == ItemType.TEXT && item.codes().isEmpty();
        return raw -> {
            if (raw == null || raw.isBlank()) {
                if (item.required()) {
                    return Outcome.wrong("required", "必填 / a value");
                }
                return text ? Outcome.right(raw) : Outcome.ABSENT;
            }
            return check.check(raw);
        };
    }

    private static ItemCheck type(Item item) {
        return switch (item.type()) {
            case TEXT -> ItemChecks::text;
            case INTEGER -> NumberCheck.integer();
            case DECIMAL -> NumberCheck.decimal(item.scale());
            case BOOLEAN -> ItemChecks::bool;
            case DATE -> DateCheck::check;
            case DATETIME -> DatetimeCheck::check;
            case CITIZEN_ID -> code(CitizenId::check);
            case SOCIAL_CREDIT_CODE -> code(SocialCreditCode::check);
            case ORGANISATION_CODE -> code(OrganisationCode::check);
            case DIVISION_CODE -> code(DivisionCode::check);
            case REAL_ESTATE_UNIT -> code(RealEstateUnit::check);
            case REAL_ESTATE_CERTIFICATE_NUMBER -> code(RealEstateCertificateNumber::check);
            case CERTIFICATE_IDENTIFIER -> code(CertificateIdentifier::check);
            case PROJECT_CODE -> code(ProjectCode::check);
            case PLANNING_PERMIT_NUMBER -> code(PlanningPermitNumber::check);
        };
    }

    private static ItemCheck code(Function<String, Checked> check) {
        return raw -> {
            Checked checked = check.apply(raw);
            return new Outcome(checked.canonical(), checked.rule(), checked.expected());
        };
    }

    private static Outcome text(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == 0) {
                return Outcome.wrong("control-character", "不含控制字符 / text without NUL");
            }
            if (c == '\uFFFD') {
                return Outcome.wrong("garbled", "可读文字,无乱码 / readable text; these bytes were damaged before");
            }
        }
        return Outcome.right(raw);
    }

    private static Outcome bool(String raw) {
        return switch (raw.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "t", "1", "y", "yes", "是" -> Outcome.right("true");
            case "false", "f", "0", "n", "no", "否" -> Outcome.right("false");
            default -> Outcome.wrong("not-a-boolean", "true 或 false / true or false");
        };
    }

    private static ItemCheck codes(Item item) {
        Map<String, String> codes = item.codes();
        return raw -> {
            String value = raw.strip();
            if (codes.containsKey(value)) {
                return Outcome.right(value);
            }
            // Departments send the meaning for the code (男 for 1); where it is unambiguous it is the code.
            return codes.entrySet().stream()
                    .filter(code -> code.getValue().equals(value))
                    .findFirst()
                    .map(code -> Outcome.right(code.getKey()))
                    .orElseGet(
                            () -> Outcome.wrong("code-unknown", "代码之一: " + shown(codes) + " / one of " + shown(codes)));
        };
    }

    private static String shown(Map<String, String> codes) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> code : codes.entrySet()) {
            if (text.length() > 160) {
                return text + " …";
            }
            text.append(text.isEmpty() ? "" : ", ")
                    .append(code.getKey())
                    .append(' ')
                    .append(code.getValue());
        }
        return text.toString();
    }

    private static ItemCheck length(int most) {
        return value -> value.length() <= most || value.codePointCount(0, value.length()) <= most
                ? Outcome.right(value)
                : Outcome.wrong("too-long", "不超过" + most + "个字符 / at most " + most + " characters");
    }

    private static ItemCheck pattern(String expression) {
        Pattern pattern = Pattern.compile(expression);
        return value -> pattern.matches(value)
                ? Outcome.right(value)
                : Outcome.wrong("pattern", "符合格式 " + expression + " / matching " + expression);
    }
}
