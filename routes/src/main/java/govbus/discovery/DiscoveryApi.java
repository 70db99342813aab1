package govbus.discovery;

import govbus.catalog.Catalog;
import govbus.catalog.Connection;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Connections tested and looked into: by engineers, and by a department into its own. */
@RestController
@RequestMapping("/api/v1/connections/{department}/{name}")
class DiscoveryApi {
    private final Discovery discovery;
    private final Catalog catalog;

    DiscoveryApi(Discovery discovery, Catalog catalog) {
        this.discovery = discovery;
        this.catalog = catalog;
    }

    /** The steps of a test, each with its cause and remedy. */
    record Tested(boolean ok, List<Step> steps) {}

    @PostMapping("/test")
    Tested test(
            @PathVariable String department,
            @PathVariable String name,
            @RequestParam(required = false) String schema,
            @RequestParam(required = false) String table,
            HttpServletRequest request) {
        String connection = connection(department, name, request);
        List<Step> steps = discovery.test(
                connection, table == null ? null : new TableName(schema == null ? "public" : schema, table));
        return new Tested(steps.stream().allMatch(Step::ok), steps);
    }

    @GetMapping("/tables")
    List<TableView> tables(@PathVariable String department, @PathVariable String name, HttpServletRequest request) {
        return discovery.tables(connection(department, name, request));
    }

    @GetMapping("/tables/{schema}/{table}")
    Discovery.Found table(
            @PathVariable String department,
            @PathVariable String name,
            @PathVariable String schema,
            @PathVariable String table,
            HttpServletRequest request) {
        return discovery.table(connection(department, name, request), new TableName(schema, table));
    }

    private String connection(String department, String name, HttpServletRequest request) {
        boolean engineer = request.isUserInRole("engineer") || request.isUserInRole("admin");
        boolean own = request.isUserInRole("department")
                && department.equals(request.getUserPrincipal().getName());
        if (!engineer && !own) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "当前用户无此权限 / not allowed for this caller");
        }
        Connection connection = catalog.current().connections().get(department + "/" + name);
        if (connection == null) {
            throw new Refusal(RefusalCode.ENTRY_UNKNOWN, "连接不存在 / no such connection: " + department + "/" + name);
        }
        return connection.name();
    }
}
