package govbus.catalog.export;

import java.util.LinkedHashMap;
import java.util.Map;

/** Vocabularies of the export. */
final class Prefixes {
    static final Map<String, String> ALL = all();

    private Prefixes() {}

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("dcat", "http://www.w3.org/ns/dcat#");
        all.put("dct", "http://purl.org/dc/terms/");
        all.put("foaf", "http://xmlns.com/foaf/0.1/");
        all.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        all.put("skos", "http://www.w3.org/2004/02/skos/core#");
        all.put("adms", "http://www.w3.org/ns/adms#");
        all.put("prov", "http://www.w3.org/ns/prov#");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        all.put("gov", "urn:govbus:vocabulary:");
        return Map.copyOf(all);
    }
}
