package govbus.catalog.request;

import govbus.catalog.casework.Stage;
import java.util.stream.Collectors;

/** Which states a list shows. */
final class Roles {
    private Roles() {}

    /** States separated by commas; {@code null} for all. {@code to-do}: somebody must act; {@code done}: nobody must. */
    static String states(String role, String state) {
        if (state != null && !state.isBlank()) {
            return state;
        }
        if (!"to-do".equals(role) && !"done".equals(role)) {
            return null;
        }
        boolean open = role.equals("to-do");
        return RequestTable.TABLE.stages().stream()
                .filter(stage -> open == (stage.whose() != null))
                .map(Stage::word)
                .collect(Collectors.joining(","));
    }
}
