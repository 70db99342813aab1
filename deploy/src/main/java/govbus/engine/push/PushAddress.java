package govbus.engine.push;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;

/** Where at the broker a resource is pushed into: {@code push.police.resident} for {@code police/resident}. */
public final class PushAddress {
    static final String PREFIX = "push.";

    private PushAddress() {}

    /** The address of a resource. */
    public static String of(String resource) {
        return PREFIX + resource.replace('/', '.');
    }

    static boolean is(String address) {
        return address.startsWith(PREFIX);
    }

    /** The resource of an address. */
    static String resource(String address) {
        String[] parts = address.substring(PREFIX.length()).split("\\.", -1);
        if (parts.length != 2) {
            throw new Refusal(
                    RefusalCode.RESOURCE_UNKNOWN, "地址应为 push.<部门>.<资源> / expected: push.<department>.<resource>");
        }
        return parts[0] + "/" + parts[1];
    }
}
