package govbus.catalog.export;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.Resource;
import govbus.catalog.ResourceDescription;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * The catalogue as DCAT-AP 3.0.1: one dataset, record and distribution an entry in force. 无条件共享 is between
 * departments, so access is public only for what is opened to society; the exact sharing type stands in {@code
 * gov:shareType}.
 */
public final class Dcat {
    private static final String RIGHT = "http://publications.europa.eu/resource/authority/access-right/";
    private static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/";
    private static final String JSON = "https://www.iana.org/assignments/media-types/application/json";
    private static final Map<Resource.UpdateCycle, String> CYCLES = Map.of(
            Resource.UpdateCycle.REALTIME, "CONT",
            Resource.UpdateCycle.DAILY, "DAILY",
            Resource.UpdateCycle.WEEKLY, "WEEKLY",
            Resource.UpdateCycle.MONTHLY, "MONTHLY",
            Resource.UpdateCycle.QUARTERLY, "QUARTERLY",
            Resource.UpdateCycle.HALF_YEARLY, "ANNUAL_2",
            Resource.UpdateCycle.YEARLY, "ANNUAL",
            Resource.UpdateCycle.OTHER, "OTHER");

    private final CatalogSnapshot catalog;
    private final Map<String, Instant> changed;
    private final String base;
    private final NodeWriter out;

    /**
     * @param changed when each entry was last changed, by name
     * @param base address of the bus, without a slash at its end
     */
    Dcat(CatalogSnapshot catalog, Map<String, Instant> changed, String base, NodeWriter out) {
        this.catalog = catalog;
        this.changed = changed;
        this.base = base;
        this.out = out;
    }

    void write() throws IOException {
        out.begin();
        vocabulary();
        String city = base + "/api/v1/catalog";
        String authority = city + "#authority";
        out.write(new Node(authority, "foaf:Agent")
                .chinese("foaf:name", "政务数据共享主管部门")
                .text("foaf:name", "Sharing authority"));
        out.write(new Node(city, "dcat:Catalog", "dcat:Resource")
                .chinese("dct:title", "政务信息资源目录")
                .chinese("dct:description", "各部门可共享的政务信息资源")
                .link("dct:publisher", authority)
                .link("dcat:themeTaxonomy", city + "#classification"));
        for (Department department : catalog.departments().values()) {
            out.write(new Node(agent(department.name()), "foaf:Agent")
                    .chinese("foaf:name", department.title())
                    .text("dct:identifier", department.code()));
        }
        for (Resource resource : catalog.resources().values()) {
            if (resource.state().flows()) {
                entry(city, resource);
            }
        }
        out.end();
    }

    private void vocabulary() throws IOException {
        for (String right : new String[] {"PUBLIC", "RESTRICTED", "NON_PUBLIC"}) {
            out.write(new Node(RIGHT + right, "dct:RightsStatement").text("rdfs:label", right));
        }
        for (String frequency : CYCLES.values()) {
            out.write(new Node(FREQUENCY + frequency, "dct:Frequency").text("rdfs:label", frequency));
        }
        out.write(new Node(JSON, "dct:MediaType", "dct:MediaTypeOrExtent").text("rdfs:label", "application/json"));
        String scheme = base + "/api/v1/catalog#classification";
        out.write(new Node(scheme, "skos:ConceptScheme").chinese("dct:title", "信息资源分类"));
        String[] classes = {"基础信息资源", "主题信息资源", "部门信息资源"};
        for (int digit = 1; digit <= classes.length; digit++) {
            out.write(new Node(scheme + "-" + digit, "skos:Concept")
                    .chinese("skos:prefLabel", classes[digit - 1])
                    .link("skos:inScheme", scheme));
        }
        out.write(new Node(base + "/api/v1/catalog#published", "skos:Concept").chinese("skos:prefLabel", "已发布"));
    }

    private void entry(String city, Resource resource) throws IOException {
        String dataset = base + "/api/v1/resources/" + resource.name();
        String distribution = dataset + "#distribution";
        out.write(new Node(city).link("dcat:dataset", dataset).link("dcat:record", dataset + "#record"));
        out.write(new Node(dataset + "#record", "dcat:CatalogRecord")
                .link("foaf:primaryTopic", dataset)
                .link("adms:status", base + "/api/v1/catalog#published")
                .typed(
                        "dct:modified",
                        changed.getOrDefault(resource.name(), Instant.EPOCH).toString(),
                        "xsd:dateTime"));
        Node node = dataset(resource, dataset).link("dcat:distribution", distribution);
        contact(resource, dataset, node);
        out.write(
                new Node(dataset + "/schema", "dct:Standard").chinese("dct:title", resource.title() + " JSON Schema"));
        out.write(node);
        distribution(resource, dataset, distribution);
    }

    private Node dataset(Resource resource, String dataset) {
        ResourceDescription description = resource.description();
        Node node = new Node(dataset, "dcat:Dataset", "dcat:Resource")
                .text("dct:identifier", resource.code())
                .chinese("dct:title", resource.title())
                .chinese("dct:description", resource.summary().isBlank() ? resource.title() : resource.summary())
                .link("dct:publisher", agent(resource.department()))
                .link("dct:accrualPeriodicity", FREQUENCY + CYCLES.get(resource.updateCycle()))
                .link("dct:accessRights", RIGHT + right(resource))
                .link("dct:conformsTo", dataset + "/schema")
                .text("dcat:version", String.valueOf(resource.version()))
                .text("gov:shareType", String.valueOf(resource.sharing().type().ordinal() + 1))
                .chinese("gov:shareCondition", resource.sharing().condition())
                .text("gov:dataGrade", resource.grade().name().toLowerCase(Locale.ROOT));
        if (resource.code() != null && resource.code().matches("[1-3].*")) {
            node.link(
                    "dcat:theme",
                    base + "/api/v1/catalog#classification-" + resource.code().charAt(0));
        }
        if (description.publishDate() != null) {
            node.typed("dct:issued", description.publishDate().toString(), "xsd:date");
        }
        if (changed.containsKey(resource.name())) {
            node.typed("dct:modified", changed.get(resource.name()).toString(), "xsd:dateTime");
        }
        description.keywords().forEach(keyword -> node.chinese("dcat:keyword", keyword));
        return node;
    }

    private void contact(Resource resource, String dataset, Node node) throws IOException {
        ResourceDescription.Contact contact = resource.description().contact();
        if (contact.person() != null || resource.description().innerDept() != null) {
            node.link("dcat:contactPoint", dataset + "#contact");
            out.write(new Node(dataset + "#contact", "vcard:Kind")
                    .chinese("vcard:fn", contact.person())
                    .chinese("vcard:organization-unit", resource.description().innerDept()));
        }
    }

    private void distribution(Resource resource, String dataset, String id) throws IOException {
        Node node = new Node(id, "dcat:Distribution")
                .chinese("dct:title", resource.title())
                .link("dcat:accessURL", dataset)
                .link("dcat:mediaType", JSON);
        if (resource.description().format().category() == ResourceDescription.Format.Category.SERVICE) {
            node.link("dcat:accessService", dataset + "#service");
            out.write(new Node(dataset + "#service", "dcat:DataService", "dcat:Resource")
                    .chinese("dct:title", resource.title())
                    .link("dcat:endpointURL", dataset)
                    .link("dcat:endpointDescription", dataset + "/openapi")
                    .link("dcat:servesDataset", dataset));
            out.write(new Node(base + "/api/v1/catalog").link("dcat:service", dataset + "#service"));
        }
        out.write(node);
    }

    private static String right(Resource resource) {
        if (resource.description().open().type() == ResourceDescription.Open.Type.UNCONDITIONAL) {
            return "PUBLIC";
        }
        return resource.sharing().type() == Resource.Sharing.Type.NONE ? "NON_PUBLIC" : "RESTRICTED";
    }

    private String agent(String department) {
        return base + "/api/v1/departments/" + department;
    }
}
