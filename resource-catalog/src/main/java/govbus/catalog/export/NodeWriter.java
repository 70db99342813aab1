package govbus.catalog.export;

import java.io.IOException;

/** Writes nodes one after the other, so that no catalogue is too large. */
interface NodeWriter {

    void begin() throws IOException;

    void write(Node node) throws IOException;

    void end() throws IOException;
}
