package govbus.exchange;

import govbus.catalog.Source;
import govbus.catalog.Subscription;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A short mark of how something is set up: another mark means that it starts anew. */
public final class Form {

    private Form() {}

    /** A source in another form is another source, read from its beginning: {@code police/resident@1f00b7c2}. */
    public static String nameOf(Source source) {
        return source.name() + "@" + of(source.adapter(), source.connection(), source.properties());
    }

    /**
     * The generation of a subscription: one in another form, or on a store that was put back, is fed from the beginning.
     *
     * @param epoch the store's
     */
    public static String of(Subscription subscription, int epoch) {
        Subscription.DeliveryForm delivery = subscription.delivery();
        List<Object> parts = new ArrayList<>(List.of(
                subscription.resource(),
                subscription.items(),
                subscription.rows(),
                subscription.masks(),
                delivery.adapter()));
        parts.add(delivery.connection());
        parts.add(delivery.properties());
        parts.add(delivery.columns());
        if (epoch > 1) {
            parts.add(epoch);
        }
        return of(parts.toArray());
    }

    private static String of(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part instanceof Map<?, ?> map ? new TreeMap<>(map) : part)
                    .append('\u001F');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
