package govbus.octets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts as octets. */
class OctetsTest {

    @Test
    void aTextIsWrittenAsTheJdkWritesIt() {
        for (String text :
                List.of("", "abc", "é", "云溪市", "a\u0000b", "𠮷野家 x", "\uD842", "\uDFB7a", "\uD842\uD842\uDFB7")) {
            assertSame(text);
        }
    }

    @Test
    void anyTextAtRandomIsWrittenAsTheJdkWritesIt() {
        Random random = new Random(7);
        for (int n = 0; n < 20_000; n++) {
            char[] chars = new char[random.nextInt(12)];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) (random.nextBoolean() ? random.nextInt(0x900) : 0xD700 + random.nextInt(0xA00));
            }
            assertSame(new String(chars));
        }
    }

    @Test
    void aNumberTakesAsManyOctetsAsAreForetold() {
        for (long number : new long[] {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE}) {
            Octets out = new Octets(0);
            out.number(number);
            assertThat(out.length()).isEqualTo(Octets.lengthOf(number));
        }
    }

    @Test
    void whatWasMeasuredBeforeDoesNotGrowAndIsNotCopied() {
        Octets out = new Octets(1 + Octets.lengthOf("云溪") + Octets.lengthOf(300) + 1);
        byte[] array = out.array();
        out.octet(7);
        out.utf8("云溪");
        out.number(300);
        out.number(5);
        assertThat(out.handOver()).isSameAs(array);
    }

    private static void assertSame(String text) {
        byte[] expected = text.getBytes(StandardCharsets.UTF_8);
        Octets out = new Octets(expected.length);
        out.utf8(text);
        assertThat(out.toBytes()).isEqualTo(expected);
        assertThat(Octets.lengthOf(text)).isEqualTo(expected.length);
    }
}
