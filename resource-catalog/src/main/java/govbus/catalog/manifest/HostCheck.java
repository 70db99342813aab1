package govbus.catalog.manifest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a host may be connected to: a plain name or address, none of those that lead back into the machine. */
final class HostCheck {
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)");
    private static final Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final String EXPECTED = "a plain host name or address, no URL";

    private final boolean loopbackAllowed;

    HostCheck(boolean loopbackAllowed) {
        this.loopbackAllowed = loopbackAllowed;
    }

    /** What was expected, or nothing when the host will do. */
    Optional<String> expected(String host) {
        if (IPV4.matcher(host).matches() || IPV6.matcher(host).matches()) {
            return address(host);
        }
        if (host.length() > 253
                || !NAME.matcher(host).matches()
                || NUMBER.matcher(host).matches()) {
            return Optional.of(EXPECTED);
        }
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return loopback();
        }
        boolean metadata = name.equals("metadata") || name.startsWith("metadata.");
        return metadata ? Optional.of("no metadata service") : Optional.empty();
    }

    private Optional<String> address(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            if (address.isLoopbackAddress()) {
                return loopback();
            }
            boolean forbidden = address.isAnyLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isMulticastAddress()
                    || address.getHostAddress().startsWith("0.")
                    || address.getHostAddress().equals("255.255.255.255")
                    || address.getHostAddress().equals("fd00:ec2:0:0:0:0:0:254");
            return forbidden ? Optional.of("no link-local, multicast or unspecified address") : Optional.empty();
        } catch (UnknownHostException notAnAddress) {
            return Optional.of(EXPECTED);
        }
    }

    private Optional<String> loopback() {
        return loopbackAllowed
                ? Optional.empty()
                : Optional.of("no loopback address unless govbus.catalog.allow-loopback is set");
    }
}
