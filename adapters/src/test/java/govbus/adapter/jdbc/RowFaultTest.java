package govbus.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RowFaultTest {

    @Test
    void aDatabaseThatNobodyAnswersForIsNotToldAsARefusedValue() {
        SQLException refused = catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/land", "land", "x"));

        assertThat(RowFault.is(refused)).isFalse();
        assertThat(RowFault.told(refused)).startsWith("08001 ").contains("cannot be reached");
    }
}
