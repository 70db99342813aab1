package govbus.catalog.export;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.InformationSystem;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.catalog.SystemOf;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The directory of GovStack's Information Mediator (Service Metadata API 1.0): members are departments by their social
 * credit code, applications their systems, services the resources. What belongs to no system is offered by the
 * application {@code catalogue}.
 */
@RestController
@RequestMapping("/api/govstack/im")
class GovStackDirectory {
    private static final String CATALOGUE = "catalogue";
    private static final String CLASS = "GOV";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Catalog catalog;
    private final String instance;

    GovStackDirectory(Catalog catalog, @Value("${govbus.instance:GOVBUS}") String instance) {
        this.catalog = catalog;
        this.instance = instance;
    }

    /** The address of an application; all four parts stand in its path. */
    record Application(String instanceId, String memberClass, String memberCode, String applicationCode) {}

    @GetMapping("/listClients")
    Map<String, Object> clients(@RequestParam(required = false) String instanceId, HttpServletRequest request) {
        Visitor.of(request);
        if (instanceId != null && !instanceId.equals(instance)) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, "instanceId: " + instance);
        }
        CatalogSnapshot now = catalog.current();
        List<Object> members = new ArrayList<>();
        for (Department department : now.departments().values()) {
            members.add(client(department.title(), "MEMBER", department, null));
            for (String application : applications(now, department)) {
                InformationSystem system = now.systems().get(department.name() + "/" + application);
                String title = system == null ? department.title() : system.title();
                members.add(client(title, "APPLICATION", department, application));
            }
        }
        return Map.of("member", members);
    }

    private static List<String> applications(CatalogSnapshot catalog, Department department) {
        List<String> applications = new ArrayList<>(catalog.systems().values().stream()
                .filter(system -> system.department().equals(department.name()))
                .map(system -> system.name().substring(department.name().length() + 1))
                .toList());
        applications.add(CATALOGUE);
        return applications;
    }

    private Map<String, Object> client(String title, String type, Department department, String application) {
        Map<String, Object> id = new LinkedHashMap<>();
        id.put("objectType", type);
        id.put("instanceId", instance);
        id.put("memberClass", CLASS);
        id.put("memberCode", department.code());
        if (application != null) {
            id.put("applicationCode", application);
        }
        return Map.of("name", title, "id", id);
    }

    @GetMapping("/r1/{instanceId}/{memberClass}/{memberCode}/{applicationCode}/listMethods")
    Map<String, Object> methods(
            Application application,
            @RequestParam(required = false) String serviceId,
            @RequestHeader("X-GovStack-Client") String client,
            HttpServletRequest request) {
        Visitor.of(request);
        return services(application, serviceId, resource -> true);
    }

    /** Those that the caller's own department may use now. */
    @GetMapping("/r1/{instanceId}/{memberClass}/{memberCode}/{applicationCode}/allowedMethods")
    Map<String, Object> allowed(
            Application application,
            @RequestParam(required = false) String serviceId,
            @RequestHeader("X-GovStack-Client") String client,
            HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        CatalogSnapshot now = catalog.current();
        String department = department(now, client.split("/"));
        if (visitor.department() && !visitor.name().equals(department)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "X-GovStack-Client 不是当前调用者 / is not the caller");
        }
        LocalDate today = LocalDate.now(CHINA);
        return services(application, serviceId, resource -> now.subscriptionsTo(resource.name()).stream()
                .anyMatch(grant -> grant.subscriber().equals(department) && grant.inForce(today)));
    }

    @GetMapping("/r1/{instanceId}/{memberClass}/{memberCode}/{applicationCode}/getOpenAPI")
    Map<String, Object> openapi(
            Application application,
            @RequestParam String serviceCode,
            @RequestHeader("X-GovStack-Client") String client,
            HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        Resource resource = offered(application).stream()
                .filter(one -> code(one).equals(serviceCode))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.RESOURCE_UNKNOWN, serviceCode));
        return OpenApiDocument.of(Mounted.of(resource, catalog.current(), visitor.only()), Address.base(request));
    }

    private Map<String, Object> services(Application application, String serviceId, Predicate<Resource> which) {
        CatalogSnapshot now = catalog.current();
        List<Object> services = offered(application).stream()
                .filter(which)
                .filter(resource -> serviceId == null || code(resource).equals(serviceId))
                .map(resource -> (Object) service(application, Mounted.of(resource, now, "")))
                .toList();
        return Map.of("member", services);
    }

    private static Map<String, Object> service(Application application, Mounted mounted) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("objectType", "SERVICE");
        service.put("serviceType", "OPENAPI");
        service.put("instanceId", application.instanceId());
        service.put("memberClass", application.memberClass());
        service.put("memberCode", application.memberCode());
        service.put("applicationCode", application.applicationCode());
        service.put("serviceCode", code(mounted.resource()));
        service.put("serviceVersion", "v" + mounted.resource().version());
        String path = "/api/v1/resources/" + mounted.resource().name();
        List<Object> endpoints = new ArrayList<>();
        endpoints.add(Map.of("method", "GET", "path", path));
        endpoints.add(Map.of("method", "GET", "path", path + "/schema"));
        if (mounted.pushed()) {
            endpoints.add(Map.of("method", "POST", "path", path + "/records"));
        }
        service.put("endpointList", Map.of("member", endpoints));
        return service;
    }

    private static String code(Resource resource) {
        return resource.name().substring(resource.name().indexOf('/') + 1);
    }

    private List<Resource> offered(Application application) {
        CatalogSnapshot now = catalog.current();
        String department = department(
                now, new String[] {application.instanceId(), application.memberClass(), application.memberCode()});
        SystemOf systems = new SystemOf(now);
        return now.resources().values().stream()
                .filter(resource -> resource.department().equals(department)
                        && resource.state().flows())
                .filter(resource -> systems.resource(resource)
                        .map(system ->
                                system.name().substring(system.department().length() + 1))
                        .orElse(CATALOGUE)
                        .equals(application.applicationCode()))
                .toList();
    }

    /** @throws Refusal when there is no such member */
    private String department(CatalogSnapshot catalog, String... parts) {
        return catalog.departments().values().stream()
                .filter(one -> parts.length >= 3
                        && parts[0].equals(instance)
                        && parts[1].equals(CLASS)
                        && parts[2].equals(one.code()))
                .map(Department::name)
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.MALFORMED_REQUEST, "没有该成员 / no such member"));
    }
}
