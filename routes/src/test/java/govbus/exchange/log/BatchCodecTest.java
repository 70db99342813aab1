package govbus.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.adapter.Change;
import govbus.adapter.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A batch comes out of the log as it went in. */
class BatchCodecTest {

    @Test
    void everyValueComesBackWithItsChangeTimeAndKey() {
        Random random = new Random(7);
        List<String> keys = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String[] values = {null, "", "张三😀\u001F", "x".repeat(random.nextInt(40_000)), String.valueOf(i)};
            Instant time =
                    i % 3 == 0 ? null : Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
            keys.add("key" + i);
            rows.add(Row.of(Change.values()[i % 3], values, time, null));
        }

        BatchCodec.Content content = BatchCodec.decode(BatchCodec.encode(List.of("a", "b", "c", "d", "e"), keys, rows));

        assertThat(content.items()).containsExactly("a", "b", "c", "d", "e");
        assertThat(content.keys()).isEqualTo(keys);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(content.rows().get(i).values()).isEqualTo(rows.get(i).values());
            assertThat(content.rows().get(i).change()).isEqualTo(rows.get(i).change());
            assertThat(content.rows().get(i).changedAt()).isEqualTo(rows.get(i).changedAt());
        }
    }

    @Test
    void aDamagedBodyIsAFaultAndNeverAWrongBatch() {
        byte[] body = BatchCodec.encode(
                List.of("a"), List.of("k"), List.of(Row.of(Change.CREATED, new String[] {"value"}, null, null)));

        for (int cut = 0; cut < body.length; cut++) {
            byte[] damaged = java.util.Arrays.copyOf(body, cut);
            assertThatThrownBy(() -> BatchCodec.decode(damaged)).isInstanceOf(Unpacking.Damaged.class);
        }
        byte[] huge = body.clone();
        huge[1] = (byte) 0xFF;
        huge[2] = (byte) 0xFF;
        huge[3] = (byte) 0xFF;
        assertThatThrownBy(() -> BatchCodec.decode(huge)).isInstanceOf(Unpacking.Damaged.class);
    }

    @Test
    void noChangedBitOfABodyPassesForAValue() {
        byte[] body = BatchCodec.encode(
                List.of("a"), List.of("k"), List.of(Row.of(Change.CREATED, new String[] {"value"}, null, null)));

        for (int bit = 0; bit < body.length * 8; bit++) {
            byte[] flipped = body.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> BatchCodec.decode(flipped))
                    .as("bit " + bit)
                    .isInstanceOf(Unpacking.Damaged.class);
        }
    }

    @Test
    void aBodyOfTheFirstFormIsStillRead() {
        byte[] old = {1, 1, 2, 'a', 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 2, 'k', 2, 'v'};

        assertThat(BatchCodec.decode(old).rows().get(0).values()).containsExactly("v");
    }
}
