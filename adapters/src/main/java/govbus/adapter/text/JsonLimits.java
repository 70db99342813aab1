package govbus.adapter.text;

import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Limits of JSON texts.
 *
 * @param maxDepth how deep objects and arrays may be nested
 * @param maxRecord most characters of one record
 */
public record JsonLimits(int maxDepth, int maxRecord) {

    JsonParser parser(Reader text) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(maxDepth)
                .maxStringLength(maxRecord)
                .maxNumberLength(maxRecord)
                .maxNameLength(1000)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                .build()
                .createParser(ObjectReadContext.empty(), text);
    }
}
