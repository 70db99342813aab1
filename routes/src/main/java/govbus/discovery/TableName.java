package govbus.discovery;

import govbus.adapter.jdbc.Identifier;

/** A table of a department's database; written quoted only. */
record TableName(String schema, String table) {

    @Override
    public String toString() {
        return Identifier.quoted(schema, table);
    }
}
