package govbus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePortTest {

    @Test
    void aPortStaysTheSameAsLongAsNobodyTakesIt(@TempDir Path folder) throws Exception {
        FreePort port = new FreePort(folder.resolve("port"));

        assertThat(port.choose()).isEqualTo(port.choose());
    }

    @Test
    void aMemoryThatAPowerCutLeftEmptyIsNoObstacle(@TempDir Path folder) throws Exception {
        Path memory = Files.createFile(folder.resolve("port"));

        int chosen = new FreePort(memory).choose();

        assertThat(memory).hasContent(Integer.toString(chosen));
    }
}
