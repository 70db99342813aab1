package govbus.catalog.export;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Resource;
import govbus.catalog.search.CatalogSearch;
import govbus.catalog.search.Found;
import govbus.catalog.search.Question;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers to the read-only actions, of one moment. */
final class CkanActions {
    private static final int MOST_ROWS = 1000;
    private static final int MOST_FOUND = 10_000;

    private final CatalogSnapshot catalog;
    private final CatalogSearch search;
    private final Map<String, Instant> changed;
    private final CkanPackages packages;
    private final String base;

    CkanActions(CatalogSnapshot catalog, CatalogSearch search, Map<String, Instant> changed, String base) {
        this.catalog = catalog;
        this.search = search;
        this.changed = changed;
        this.packages = new CkanPackages(catalog, changed, base);
        this.base = base;
    }

    Object answer(String action, Map<String, String> asked) {
        return switch (action) {
            case "status_show" ->
                Map.of("ckan_version", "2.10.0", "site_title", "Govbus", "site_url", base, "extensions", List.of());
            case "package_list" ->
                paged(published().map(one -> CkanPackages.name(one.name())).sorted(), asked);
            case "package_show" -> packages.dataset(resource(asked.get("id")));
            case "package_search" -> found(asked);
            case "resource_show" -> file(asked.get("id"));
            case "organization_list" -> organizations(asked);
            case "organization_show" -> organization(asked.get("id"));
            case "tag_list" ->
                published()
                        .flatMap(one -> CkanPackages.tags(one).stream())
                        .distinct()
                        .sorted()
                        .toList();
            case "group_list" -> List.of();
            case "group_show" -> throw CkanError.notFound();
            default -> throw new CkanError(400, "Bad request", "Action name not known: " + action);
        };
    }

    private Stream<Resource> published() {
        return catalog.resources().values().stream()
                .filter(resource -> resource.state().flows());
    }

    private static <T> List<T> paged(Stream<T> all, Map<String, String> asked) {
        int offset = number(asked, "offset", 0);
        int limit = number(asked, "limit", Integer.MAX_VALUE);
        return all.skip(offset).limit(limit).toList();
    }

    private Resource resource(String id) {
        if (id == null) {
            throw CkanError.invalid("id: Missing value");
        }
        Resource named = catalog.resources().get(id.replaceFirst("--", "/"));
        if (named != null && named.state().flows()) {
            return named;
        }
        return published()
                .filter(resource -> CkanPackages.id("package", resource.name()).equals(id))
                .findFirst()
                .orElseThrow(CkanError::notFound);
    }

    private Object file(String id) {
        return published()
                .flatMap(one -> packages.files(one, base + "/api/v1/resources/" + one.name()).stream())
                .filter(file -> file.get("id").equals(id))
                .findFirst()
                .orElseThrow(CkanError::notFound);
    }

    private Object found(Map<String, String> asked) {
        Predicate<Resource> filter = filter(asked);
        List<Resource> all = matching(asked.get("q"))
                .filter(filter)
                .sorted(order(asked.get("sort")))
                .toList();
        int rows = Math.min(number(asked, "rows", 10), MOST_ROWS);
        int start = number(asked, "start", 0);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("count", all.size());
        answer.put("sort", asked.getOrDefault("sort", "score desc, metadata_modified desc"));
        answer.put(
                "results",
                all.stream().skip(start).limit(rows).map(packages::dataset).toList());
        CkanFacets facets = CkanFacets.of(all, asked.get("facet.field"), packages);
        answer.put("facets", facets.counts());
        answer.put("search_facets", facets.named());
        return answer;
    }

    private Predicate<Resource> filter(Map<String, String> asked) {
        try {
            return CkanFilter.of(asked.get("fq"), changed);
        } catch (IllegalArgumentException wrong) {
            throw CkanError.invalid(wrong.getMessage());
        }
    }

    private Stream<Resource> matching(String text) {
        if (text == null || text.isBlank() || text.strip().equals("*:*")) {
            return published();
        }
        Question question = new Question(text, Map.of(), List.of(), Question.Sort.RELEVANCE, 1, MOST_FOUND);
        return search.find(question).hits().stream()
                .map(Found.Hit::name)
                .map(catalog.resources()::get)
                .filter(resource -> resource != null && resource.state().flows());
    }

    /** By relevance as found when nothing else is wished: a stable sort keeps it. */
    private Comparator<Resource> order(String sort) {
        String first = sort == null ? "" : sort.strip().split(",")[0].toLowerCase(java.util.Locale.ROOT);
        Comparator<Resource> order =
                switch (first.split("\\s+")[0]) {
                    case "id" -> Comparator.comparing(one -> CkanPackages.id("package", one.name()));
                    case "name" -> Comparator.comparing(Resource::name);
                    case "title", "title_string" -> Comparator.comparing(Resource::title);
                    case "metadata_modified", "metadata_created" ->
                        Comparator.comparing(one -> changed.getOrDefault(one.name(), Instant.EPOCH));
                    default -> Comparator.comparing(one -> 0);
                };
        return first.endsWith("desc") ? order.reversed() : order;
    }

    private Object organizations(Map<String, String> asked) {
        Stream<String> names = catalog.departments().keySet().stream().sorted();
        return Boolean.parseBoolean(asked.getOrDefault("all_fields", "false"))
                ? paged(names.map(this::organization), asked)
                : paged(names, asked);
    }

    private Map<String, Object> organization(String id) {
        String department = catalog.departments().keySet().stream()
                .filter(name ->
                        name.equals(id) || CkanPackages.id("organization", name).equals(id))
                .findFirst()
                .orElseThrow(CkanError::notFound);
        Map<String, Object> organization = new LinkedHashMap<>(packages.head(department));
        organization.put(
                "package_count",
                published().filter(one -> one.department().equals(department)).count());
        return organization;
    }

    private static int number(Map<String, String> asked, String name, int otherwise) {
        String text = asked.get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw CkanError.invalid(name + ": Invalid integer");
        }
        return Integer.parseInt(text);
    }
}
