package govbus.adapter.http;

import govbus.adapter.Row;
import govbus.adapter.text.BrokenText;
import govbus.adapter.text.Draft;
import govbus.adapter.text.RecordRules;
import govbus.adapter.text.RowStream;
import govbus.adapter.text.Shape;
import govbus.adapter.text.TextSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of an XML text: the root's children are the records, their children the items, whatever root and records are
 * called. Document types and external entities are refused. Place {@code [index]}, from 0.
 */
final class XmlRows implements RowStream {
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final InputStream in;
    private final XMLStreamReader parser;
    private final Shape shape;
    private final RecordRules rules;
    private long index;

    XmlRows(TextSource text, Charset declared, Shape shape, RecordRules rules) throws IOException {
        this.shape = shape;
        this.rules = rules;
        in = text.from(0);
        try {
            XMLInputFactory factory = factory();
            parser = declared == null
                    ? factory.createXMLStreamReader(in)
                    : factory.createXMLStreamReader(in, declared.name());
            toRoot();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    @Override
    public Row next() throws IOException {
        try {
            while (parser.hasNext()) {
                int event = parser.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return record();
                }
                if (event == XMLStreamConstants.CHARACTERS && !parser.isWhiteSpace()) {
                    throw new BrokenText(place(parser.getLocation()), "text between the records");
                }
            }
            return null;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    @Override
    public void close() throws IOException {
        try (in) {
            parser.close();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private Row record() throws XMLStreamException, IOException {
        Draft draft = new Draft(shape, rules);
        XmlOriginal original = new XmlOriginal(parser.getLocalName());
        int event = parser.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                item(draft, original);
            } else if (event == XMLStreamConstants.CHARACTERS && !parser.isWhiteSpace()) {
                draft.fault("stray-text: text outside the items");
                original.text(parser.getText());
            }
            event = parser.next();
        }
        byte[] bytes = original.end().getBytes(StandardCharsets.UTF_8);
        return draft.row("[" + index++ + "]", () -> Arrays.copyOf(bytes, Math.min(bytes.length, Draft.Original.LIMIT)));
    }

    private void item(Draft draft, XmlOriginal original) throws XMLStreamException {
        String name = parser.getLocalName();
        String nil = parser.getAttributeValue(INSTANCE, "nil");
        StringBuilder text = new StringBuilder();
        boolean nested = false;
        original.start(name);
        for (int depth = 1; depth > 0; ) {
            int event = parser.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                nested = true;
                original.start(parser.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                original.end(parser.getLocalName());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(parser.getText());
                original.text(parser.getText());
            }
        }
        if (nested) {
            draft.putNested(name, text.toString());
        } else {
            boolean nothing = text.isEmpty() || "true".equals(nil) || "1".equals(nil);
            draft.put(name, nothing ? null : text.toString());
        }
    }

    private void toRoot() throws XMLStreamException, IOException {
        while (parser.next() != XMLStreamConstants.START_ELEMENT) {
            if (parser.getEventType() == XMLStreamConstants.DTD) {
                throw new BrokenText(place(parser.getLocation()), "a document type is not taken");
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not taken");
        });
        return factory;
    }

    private static BrokenText broken(XMLStreamException broken) {
        String where = broken.getLocation() == null ? "unknown place" : place(broken.getLocation());
        return new BrokenText(
                where, String.valueOf(broken.getMessage()).lines().findFirst().orElse("not XML"));
    }

    private static String place(Location location) {
        return "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
