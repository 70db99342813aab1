package govbus.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Coverage over HTTP: all departments for the platform's staff, its own for a department. */
@RestController
class CoverageApi {
    private static final int MOST = 500;

    private final CoverageDesk desk;
    private final CoverageTrend trend;

    CoverageApi(CoverageDesk desk, CoverageTrend trend) {
        this.desk = desk;
        this.trend = trend;
    }

    /**
     * What is answered.
     *
     * @param total entries that the choice has, however many are on the page
     */
    record Answer(
            Instant at,
            DepartmentCoverage city,
            List<DepartmentCoverage> departments,
            List<SystemCoverage> systems,
            List<EntryCoverage> entries,
            int total,
            int page,
            int size,
            List<CoverageTrend.Day> trend) {}

    @GetMapping("/api/v1/coverage")
    Answer coverage(
            @RequestParam(required = false) String department,
            @RequestParam(required = false) String resource,
            @RequestParam(required = false) String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request) {
        String only =
                request.isUserInRole("department") ? request.getUserPrincipal().getName() : blank(department);
        Coverage now = desk.now();
        Predicate<String> chosen = name -> only == null || only.equals(name);
        List<SystemCoverage> systems = now.systems().stream()
                .filter(one -> chosen.test(one.department()))
                .toList();
        List<EntryCoverage> entries = now.entries().stream()
                .filter(one -> chosen.test(one.department()))
                .toList();
        List<EntryCoverage> listed = entries.stream()
                .filter(one -> blank(resource) == null || one.resource().equals(resource))
                .filter(one -> blank(state) == null || one.state().equals(state))
                .sorted(Coverage.WORST)
                .toList();
        int length = Math.min(Math.max(size, 1), MOST);
        int from = (int) Math.min((long) (Math.max(page, 1) - 1) * length, listed.size());
        return new Answer(
                now.at(),
                DepartmentCoverage.of("", "", systems, entries),
                now.departments().stream()
                        .filter(one -> chosen.test(one.name()))
                        .toList(),
                systems,
                listed.subList(from, Math.min(from + length, listed.size())),
                listed.size(),
                Math.max(page, 1),
                length,
                trend.of(only));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
