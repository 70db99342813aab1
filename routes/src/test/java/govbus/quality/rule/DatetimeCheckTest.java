package govbus.quality.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatetimeCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30 08:00:00",
                "2024-02-30T08:00:00+08:00",
                "2023-02-29T08:00",
                "20240230080000",
                "2024/2/30 8:00",
                "1900-01-00 00:00:00",
                "2024-02-30",
                "2023-02-29T08:00:00.5+08:00",
                "2024-02-29T24:00:00+08:00",
                "2024-02-29T08:60:00+08:00",
                "2024-02-29T08:00:60+08:00",
                "2024-02-29T08:00:00.1234567891+08:00",
                "2024-02-29T08:00:0x+08:00",
                "2024-02-29T08-00-00+08:00",
                "2024-00-29T08:00:00+08:00"
            })
    void aTimeOnADayThatDoesNotExistIsRefusedRatherThanMovedToAnotherDay(String written) {
        assertThat(DatetimeCheck.check(written).broken()).isTrue();
    }

    @Test
    void aDayThatDoesNotExistIsCalledThat() {
        assertThat(DatetimeCheck.check("2024-02-30 08:00:00").rule()).isEqualTo("impossible-date");
        assertThat(DatetimeCheck.check("morning").rule()).isEqualTo("not-a-time");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29 08:00:00, 2024-02-29T08:00:00+08:00",
        "2024-02-29T08:00:00+08:00, 2024-02-29T08:00:00+08:00",
        "2024-02-29T08:00:00.123456789+08:00, 2024-02-29T08:00:00.123456789+08:00",
        "2024-02-29T08:00Z, 2024-02-29T16:00:00+08:00",
        "20240229080000, 2024-02-29T08:00:00+08:00",
        "2024/2/29 8:00, 2024-02-29T08:00:00+08:00",
        "2024-02-29, 2024-02-29T00:00:00+08:00",
        "2024-02-29 08:00:00.25, 2024-02-29T08:00:00.25+08:00"
    })
    void aTimeComesIntoItsCanonicalForm(String written, String canonical) {
        assertThat(DatetimeCheck.check(written).canonical()).isEqualTo(canonical);
        assertThat(CanonicalTime.instant(canonical))
                .isEqualTo(java.time.OffsetDateTime.parse(canonical).toInstant());
    }
}
