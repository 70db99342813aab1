package govbus.catalog.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of manifest. */
public enum Kind {
    DEPARTMENT("Department"),
    SYSTEM("System"),
    CONNECTION("Connection"),
    RESOURCE("Resource"),
    SOURCE("Source"),
    SUBSCRIPTION("Subscription"),
    LIBRARY("Library"),
    CERTIFICATE_TYPE("CertificateType"),
    MATTER("Matter");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** As it stands in a manifest. */
    public String word() {
        return word;
    }

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }
}
