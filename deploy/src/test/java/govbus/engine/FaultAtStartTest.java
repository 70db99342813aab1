package govbus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.GovbusApplication;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FaultAtStartTest {
    @TempDir
    Path directory;

    @Test
    void aStoreThatIsOutOfReachIsToldWithTheSettingsToLookAtAndWithoutFrames(CapturedOutput output) throws Exception {
        int nobody = FreePort.any();
        assertThat(started("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + nobody + "/govbus"))
                .isFalse();
        assertThat(output)
                .contains("127.0.0.1:" + nobody)
                .contains("--spring.datasource.url")
                .doesNotContain("\tat ");
    }

    @Test
    void aSettingThatTheBusDoesNotStartWithIsToldWithoutFrames(CapturedOutput output) {
        assertThat(started(
                        "--spring.artemis.mode=native", "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/govbus"))
                .isFalse();
        assertThat(output).contains("spring.artemis.broker-url").doesNotContain("\tat ");
    }

    private boolean started(String... more) {
        try {
            new SpringApplication(GovbusApplication.class).run(with(more)).close();
            return true;
        } catch (RuntimeException failed) {
            return false;
        }
    }

    private String[] with(String... more) {
        String[] words = Arrays.copyOf(more, more.length + 3);
        words[more.length] = "--server.port=0";
        words[more.length + 1] = "--govbus.data-dir=" + directory;
        words[more.length + 2] = "--spring.datasource.password=none";
        return words;
    }
}
