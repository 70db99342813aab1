package govbus.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTest {
    private static final Map<String, Function<String, Checked>> CHECKS = Map.of(
            "CitizenId", CitizenId::check,
            "SocialCreditCode", SocialCreditCode::check,
            "OrganisationCode", OrganisationCode::check,
            "DivisionCode", DivisionCode::check,
            "ResourceCode", ResourceCode::check,
            "RealEstateUnit", RealEstateUnit::check,
            "RealEstateCertificateNumber", RealEstateCertificateNumber::check,
            "CertificateIdentifier", CertificateIdentifier::check,
            "ProjectCode", ProjectCode::check,
            "PlanningPermitNumber", PlanningPermitNumber::check);

    @ParameterizedTest
    @CsvFileSource(resources = "vectors.csv", ignoreLeadingAndTrailingWhitespace = false)
    void aPublishedCodeIsJudgedAsItsStandardSays(String type, String text, String verdict) {
        Checked checked = CHECKS.get(type).apply(text);
        switch (verdict) {
            case "valid" -> assertThat(checked.rule()).isNull();
            case "invalid" -> assertThat(checked.isRight()).isFalse();
            default -> assertThat(checked.rule()).isEqualTo(verdict);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "vectors.csv", ignoreLeadingAndTrailingWhitespace = false)
    void whatWouldBeRightIsSaidInChineseAndInEnglish(String type, String text) {
        Checked checked = CHECKS.get(type).apply(text);
        if (!checked.isRight()) {
            assertThat(checked.expected().split(" / ")).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "110105491231002,11010519491231002X",
        "150102880730303,150102198807303035",
        "330102200403064,33010219200403064X"
    })
    void aNumberOfFifteenDigitsIsUpgradedOnRequestOnly(String old, String expected) {
        assertThat(CitizenId.fromFifteen(old).canonical()).isEqualTo(expected);
        assertThat(CitizenId.check(old).rule()).isEqualTo("length");
    }

    @Test
    void aCitizenNumberTellsBirthDateAndSex() {
        CitizenId id = new CitizenId("11010519491231002x");
        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.sex()).isEqualTo("2");
    }

    @Test
    void bracketsAndBlanksOfACertificateNumberDoNotMatter() {
        assertThat(new RealEstateCertificateNumber("湘（2017） 北湖不动产权第0034063号").value())
                .isEqualTo("湘(2017)北湖不动产权第0034063号");
    }

    @Test
    void aWrongCodeIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> new SocialCreditCode("91110000600037341N"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check")
                .hasMessageNotContaining("91110000600037341N");
    }

    @Test
    void nothingIsNotACode() {
        assertThat(CHECKS.values())
                .allMatch(check ->
                        !check.apply(null).isRight() && !check.apply(" ").isRight());
    }
}
