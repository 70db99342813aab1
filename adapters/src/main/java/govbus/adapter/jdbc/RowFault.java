package govbus.adapter.jdbc;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Whether an SQL error is a row's own fault, and how to say so without telling the row's values. */
final class RowFault {
    private static final Pattern VALUE = Pattern.compile(":? \".*\"", Pattern.DOTALL);
    private static final Pattern COPY_COLUMN = Pattern.compile("column ([^:,]+)");

    private RowFault() {}

    /**
     * Classes 22 (data), 23 (constraint), casts, checks of views, and 21000: two keys whose texts differ are the same to
     * the column's type.
     */
    static boolean is(SQLException error) {
        String state = error.getSQLState();
        return state != null
                && (state.startsWith("22")
                        || state.startsWith("23")
                        || state.equals("42804")
                        || state.equals("42846")
                        || state.equals("44000")
                        || state.equals("21000")
                        || state.equals("P0001"));
    }

    /** A unique constraint: the key, or another one, is there already. */
    static boolean isDuplicate(SQLException error) {
        return "23505".equals(error.getSQLState());
    }

    /** {@code 目标列不接受该日期 / not a date to the target's column: 22007 invalid input syntax for type date (column csrq)}. */
    static String reason(SQLException error) {
        return RefusedFor.state(error.getSQLState()) + ": " + told(error);
    }

    /** {@code 22007 invalid input syntax for type date (column csrq)}, without the value. */
    static String told(SQLException error) {
        ServerErrorMessage server = error instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        if (server == null) {
            boolean connection = String.valueOf(error.getSQLState()).startsWith("08");
            return error.getSQLState()
                    + (connection
                            ? " the database cannot be reached, or the connection to it broke"
                            : " the driver refused the value");
        }
        // a trigger's own message (P0001) may quote anything
        String message = "P0001".equals(error.getSQLState()) ? "refused by a trigger" : spared(error, server);
        return error.getSQLState() + " " + message + where(server);
    }

    /** Only messages of class 22 quote the value; the others quote names. */
    private static String spared(SQLException error, ServerErrorMessage server) {
        String message = String.valueOf(server.getMessage());
        return error.getSQLState().startsWith("22") ? VALUE.matcher(message).replaceFirst("") : message;
    }

    private static String where(ServerErrorMessage server) {
        if (server.getConstraint() != null) {
            return " (constraint " + server.getConstraint() + ")";
        }
        if (server.getColumn() != null) {
            return " (column " + server.getColumn() + ")";
        }
        Matcher copy = COPY_COLUMN.matcher(server.getWhere() == null ? "" : server.getWhere());
        return copy.find() ? " (column " + copy.group(1) + ")" : "";
    }
}
