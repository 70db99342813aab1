package govbus.catalog.api;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Connections;
import govbus.catalog.InformationSystem;
import govbus.catalog.Resource;
import govbus.catalog.casework.Parties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Departments, their matters and how their systems are reached. */
@RestController
class DepartmentController {
    private final Catalog catalog;
    private final Connections connections;
    private final Parties parties;

    DepartmentController(Catalog catalog, Connections connections, Parties parties) {
        this.catalog = catalog;
        this.connections = connections;
        this.parties = parties;
    }

    @GetMapping("/api/v1/departments")
    List<DepartmentView> departments(HttpServletRequest request) {
        Caller.of(request);
        CatalogSnapshot now = catalog.current();
        // gone through once, however many departments there are
        Map<String, Long> resources = now.resources().values().stream()
                .collect(Collectors.groupingBy(Resource::department, Collectors.counting()));
        Map<String, Long> systems = now.systems().values().stream()
                .collect(Collectors.groupingBy(InformationSystem::department, Collectors.counting()));
        return now.departments().values().stream()
                .map(department -> new DepartmentView(
                        department.name(),
                        department.title(),
                        department.code(),
                        resources.getOrDefault(department.name(), 0L),
                        systems.getOrDefault(department.name(), 0L)))
                .toList();
    }

    /** What data may be asked for in. */
    @GetMapping("/api/v1/matters")
    List<MatterView> matters(HttpServletRequest request) {
        Caller.of(request);
        return catalog.current().matters().values().stream()
                .map(matter -> new MatterView(matter.name(), matter.title(), matter.code()))
                .toList();
    }

    @GetMapping("/api/v1/connections")
    List<ConnectionView> connections(HttpServletRequest request) {
        Caller caller = Caller.of(request);
        String own = parties.of(request).department();
        if (!caller.reader() && own == null) {
            throw Caller.notAllowed();
        }
        return catalog.current().connections().values().stream()
                .filter(connection -> caller.reader() || connection.department().equals(own))
                .map(connection -> {
                    boolean folder = connection.type().equals("folder");
                    Connections.Place place = folder ? null : connections.place(connection);
                    return new ConnectionView(
                            connection.name(),
                            connection.title(),
                            connection.department(),
                            connection.type(),
                            folder ? null : place.host(),
                            folder ? null : (Integer) place.port(),
                            connection.database(),
                            connection.path());
                })
                .toList();
    }

    record DepartmentView(String name, String title, String code, long resources, long systems) {}

    record MatterView(String name, String title, String code) {}

    /** Without user and secret: whoever looks needs neither. */
    record ConnectionView(
            String name,
            String title,
            String department,
            String type,
            String host,
            Integer port,
            String database,
            String path) {}
}
