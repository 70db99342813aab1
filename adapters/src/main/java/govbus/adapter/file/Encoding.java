package govbus.adapter.file;

import govbus.adapter.text.ByteOrderMark;
import govbus.adapter.text.Charsets;
import govbus.adapter.text.TextSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Finds the charset of a file: a declared one counts, unless the whole file is sound in the other one only; else byte
 * order mark, then strict UTF-8, then strict GB18030.
 */
final class Encoding {
    private Encoding() {}

    static TextSource of(TextSource.Bytes bytes, Charset declared, boolean ascii) throws IOException, FileRefused {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if (mark != ByteOrderMark.NONE) {
            return marked(bytes, mark, declared);
        }
        if (ascii) {
            return new TextSource(bytes, declared == null ? StandardCharsets.UTF_8 : declared, 0);
        }
        return new TextSource(bytes, declared == null ? found(bytes) : confirmed(bytes, declared), 0);
    }

    private static TextSource marked(TextSource.Bytes bytes, ByteOrderMark mark, Charset declared) throws FileRefused {
        boolean readable = mark == ByteOrderMark.UTF_8 || mark == ByteOrderMark.GB18030;
        if (!readable || declared != null && !declared.equals(mark.charset())) {
            throw mismatch(declared == null ? StandardCharsets.UTF_8 : declared, mark.charset());
        }
        return new TextSource(bytes, mark.charset(), mark.length());
    }

    private static Charset confirmed(TextSource.Bytes bytes, Charset declared) throws IOException, FileRefused {
        Charset other = Charsets.other(declared);
        if (!Charsets.isSound(bytes, declared) && Charsets.badBytes(bytes, other) == 0) {
            throw mismatch(declared, other);
        }
        return declared;
    }

    private static Charset found(TextSource.Bytes bytes) throws IOException {
        long badInUtf8 = Charsets.badBytes(bytes, StandardCharsets.UTF_8);
        if (badInUtf8 == 0) {
            return StandardCharsets.UTF_8;
        }
        return Charsets.badBytes(bytes, Charsets.GB18030) < badInUtf8 ? Charsets.GB18030 : StandardCharsets.UTF_8;
    }

    private static FileRefused mismatch(Charset declared, Charset actual) {
        return new FileRefused(
                "charset-differs",
                "The file is " + actual.name() + ", declared is " + declared.name() + "; write it as " + declared.name()
                        + " or change the source's charset",
                Map.of("declared", declared.name(), "found", actual.name()));
    }
}
