package govbus.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.SnapshotBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

class DcatTest {
    private static final String BASE = "https://bus.example";
    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final Shapes OFFICIAL = official();

    /** The official file names two property shapes that it does not hold; no validator could read it with them. */
    private static Shapes official() {
        Model shapes = ModelFactory.createModelForGraph(RDFDataMgr.loadGraph(
                DcatTest.class.getResource("dcat-ap-3.0.1-shacl.ttl").toString()));
        List<Statement> dangling = shapes.listStatements(null, shapes.createProperty(SHACL, "property"), (RDFNode) null)
                .filterKeep(one -> !one.getResource().hasProperty(shapes.createProperty(SHACL, "path")))
                .toList();
        assertThat(dangling).hasSize(2);
        shapes.remove(dangling);
        return Shapes.parse(shapes.getGraph());
    }

    @Test
    void theTurtleConformsToTheOfficialShapes() throws IOException {
        ValidationReport report =
                ShaclValidator.get().validate(OFFICIAL, turtle(city()).getGraph());
        assertThat(report.getEntries().stream().map(entry -> entry.focusNode() + " " + entry.message()))
                .isEmpty();
    }

    @Test
    void theShapesWouldFindADatasetWithoutTitle() throws IOException {
        Model broken = turtle(city());
        broken.removeAll(
                ResourceFactory.createResource(BASE + "/api/v1/resources/land/parcel"),
                ResourceFactory.createProperty("http://purl.org/dc/terms/title"),
                null);
        assertThat(ShaclValidator.get().validate(OFFICIAL, broken.getGraph()).conforms())
                .isFalse();
    }

    @Test
    void turtleAndJsonLdSayTheSame() throws IOException {
        Model linked = parse(write(city(), JsonLdWriter::new), Lang.JSONLD11);
        assertThat(linked.isIsomorphicWith(turtle(city()))).isTrue();
        assertThat(linked.size()).isGreaterThan(30);
    }

    @Test
    void whatACatalogueSaysCannotBreakOutOfItsText() throws IOException {
        Model model = turtle(city());
        assertThat(model.contains(
                        ResourceFactory.createResource(BASE + "/api/v1/resources/land/parcel"),
                        ResourceFactory.createProperty("http://purl.org/dc/terms/description"),
                        "宗地 \"的\" \\ 坐落\n<x> . <y> a <z>",
                        "zh"))
                .isTrue();
    }

    private static Model turtle(CatalogSnapshot catalog) throws IOException {
        return parse(write(catalog, TurtleWriter::new), Lang.TURTLE);
    }

    private static Model parse(String text, Lang lang) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(text, lang).parse(model);
        return model;
    }

    private static String write(CatalogSnapshot catalog, Function<Writer, NodeWriter> form) throws IOException {
        StringWriter out = new StringWriter();
        Map<String, Instant> changed = Map.of("land/parcel", Instant.parse("2026-11-20T08:00:00Z"));
        new Dcat(catalog, changed, BASE, form.apply(out)).write();
        return out.toString();
    }

    private static CatalogSnapshot city() {
        SnapshotBuilder builder = new SnapshotBuilder();
        add(builder, Kind.DEPARTMENT, "land", "spec: {title: 土地局, code: 11320500000000019Y}");
        add(builder, Kind.RESOURCE, "land/parcel", """
                spec:
                  title: 宗地信息
                  code: 306001/000013
                  summary: "宗地 \\"的\\" \\\\ 坐落\\n<x> . <y> a <z>"
                  sharing: {type: conditional, condition: 办理抵押时}
                  updateCycle: daily
                  grade: general
                  key: [zddm]
                  publishDate: 2026-11-20
                  innerDept: 利用处
                  contact: {person: 张三, phone: "0512-1"}
                  keywords: [土地, 宗地]
                  items: [{name: zddm, title: 宗地代码, type: text}]
                """);
        add(builder, Kind.RESOURCE, "land/query", """
                spec:
                  title: 宗地核验
                  summary: ""
                  sharing: {type: none, condition: 《数据安全法》}
                  updateCycle: realtime
                  grade: important
                  key: [zddm]
                  format: {category: service}
                  open: {type: unconditional}
                  items: [{name: zddm, title: 宗地代码, type: text}]
                """);
        return builder.build(1);
    }

    private static void add(SnapshotBuilder builder, Kind kind, String name, String yaml) {
        Object tree = new Yaml().load(yaml);
        builder.add(kind, name, new JsonMapper().valueToTree(tree), 1);
    }
}
