package govbus.catalog.export;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What machines read: a resource's calls and events, and the whole catalogue as linked data. */
@RestController
class ExportApi {
    private final Catalog catalog;
    private final ChangeTimes times;
    private final String brokerPort;

    ExportApi(Catalog catalog, ChangeTimes times, @Value("${govbus.engine.broker-port:61616}") String brokerPort) {
        this.catalog = catalog;
        this.times = times;
        this.brokerPort = brokerPort;
    }

    @GetMapping("/api/v1/resources/{department}/{name}/openapi")
    Map<String, Object> openapi(
            @PathVariable String department, @PathVariable String name, HttpServletRequest request) {
        return OpenApiDocument.of(mounted(department, name, request), Address.base(request));
    }

    @GetMapping("/api/v1/resources/{department}/{name}/asyncapi")
    Map<String, Object> asyncapi(
            @PathVariable String department, @PathVariable String name, HttpServletRequest request) {
        Mounted mounted = mounted(department, name, request);
        return AsyncApiDocument.of(mounted, request.getServerName() + ":" + brokerPort);
    }

    private Mounted mounted(String department, String name, HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        CatalogSnapshot now = catalog.current();
        Resource resource = now.resource(department + "/" + name)
                .orElseThrow(() -> new Refusal(RefusalCode.RESOURCE_UNKNOWN, department + "/" + name));
        return Mounted.of(resource, now, visitor.only());
    }

    @GetMapping("/api/v1/catalog.ttl")
    void turtle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, "text/turtle;charset=UTF-8", TurtleWriter::new);
    }

    @GetMapping("/api/v1/catalog.jsonld")
    void jsonld(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, "application/ld+json;charset=UTF-8", JsonLdWriter::new);
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, String type, Function<Writer, NodeWriter> form)
            throws IOException {
        Visitor.of(request);
        response.setContentType(type);
        new Dcat(catalog.current(), times.all(), Address.base(request), form.apply(response.getWriter())).write();
    }
}
