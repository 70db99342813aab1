package govbus.cli;

import java.io.Console;
import java.util.function.Supplier;

/** The password of the environment, or one that is asked for. */
final class Password implements Supplier<String> {

    @Override
    public String get() {
        String password = System.getenv("GOVBUS_PASSWORD");
        Console console = System.console();
        if (password != null) {
            return password;
        }
        if (console == null) {
            throw new BusFault(401, "未给出口令 / no password: set GOVBUS_PASSWORD or GOVBUS_TOKEN");
        }
        return new String(console.readPassword("口令 Password: "));
    }
}
