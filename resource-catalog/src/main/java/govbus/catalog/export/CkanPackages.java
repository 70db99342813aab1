package govbus.catalog.export;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.Resource;
import govbus.catalog.ResourceDescription;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Entries in the words of CKAN: a resource is a package, a department an organization. */
final class CkanPackages {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final CatalogSnapshot catalog;
    private final Map<String, Instant> changed;
    private final String base;

    CkanPackages(CatalogSnapshot catalog, Map<String, Instant> changed, String base) {
        this.catalog = catalog;
        this.changed = changed;
        this.base = base;
    }

    /** The same for the same name, always. */
    static String id(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + ":" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** A name that CKAN allows; two hyphens never stand in one of ours. */
    static String name(String resource) {
        return resource.replace("/", "--");
    }

    static List<String> tags(Resource resource) {
        return resource.description().keywords();
    }

    Map<String, Object> dataset(Resource resource) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        String url = base + "/api/v1/resources/" + resource.name();
        dataset.put("id", id("package", resource.name()));
        dataset.put("name", name(resource.name()));
        dataset.put("title", resource.title());
        dataset.put("notes", resource.summary());
        dataset.put("url", url);
        dataset.put("type", "dataset");
        dataset.put("state", "active");
        dataset.put("private", false);
        dataset.put("version", String.valueOf(resource.version()));
        dataset.put("author", "");
        dataset.put("maintainer", resource.description().contact().person());
        dataset.put("license_id", "notspecified");
        String modified = TIME.format(changed.getOrDefault(resource.name(), Instant.EPOCH));
        dataset.put("metadata_created", modified);
        dataset.put("metadata_modified", modified);
        dataset.put("owner_org", id("organization", resource.department()));
        dataset.put("organization", head(resource.department()));
        dataset.put("groups", List.of());
        List<Map<String, Object>> tags =
                tags(resource).stream().map(CkanPackages::tag).toList();
        dataset.put("tags", tags);
        dataset.put("num_tags", tags.size());
        List<Map<String, Object>> files = files(resource, url);
        dataset.put("resources", files);
        dataset.put("num_resources", files.size());
        dataset.put("extras", extras(resource));
        return dataset;
    }

    static Map<String, Object> tag(String tag) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", id("tag", tag));
        shown.put("name", tag);
        shown.put("display_name", tag);
        shown.put("state", "active");
        shown.put("vocabulary_id", null);
        return shown;
    }

    List<Map<String, Object>> files(Resource resource, String url) {
        List<Map<String, Object>> files = new ArrayList<>();
        files.add(file(resource, url, "", "API", files.size()));
        files.add(file(resource, url, "/schema", "JSON", files.size()));
        files.add(file(resource, url, "/openapi", "JSON", files.size()));
        return files;
    }

    private static Map<String, Object> file(Resource resource, String url, String path, String format, int position) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("id", id("resource", resource.name() + path));
        file.put("package_id", id("package", resource.name()));
        file.put("name", resource.title() + path);
        file.put("description", "");
        file.put("url", url + path);
        file.put("format", format);
        file.put("mimetype", "application/json");
        file.put("state", "active");
        file.put("position", position);
        return file;
    }

    private static List<Map<String, String>> extras(Resource resource) {
        List<Map<String, String>> extras = new ArrayList<>();
        ResourceDescription description = resource.description();
        extra("code", resource.code(), extras);
        extra("share_type", String.valueOf(resource.sharing().type().ordinal() + 1), extras);
        extra("share_condition", resource.sharing().condition(), extras);
        extra("update_cycle", word(resource.updateCycle()), extras);
        extra("data_grade", word(resource.grade()), extras);
        extra("matter", description.matter(), extras);
        extra("source_system", description.sourceSystem(), extras);
        return extras;
    }

    private static void extra(String key, String value, List<Map<String, String>> extras) {
        if (value != null && !value.isEmpty()) {
            extras.add(Map.of("key", key, "value", value));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Map<String, Object> head(String department) {
        Department known = catalog.departments().get(department);
        Map<String, Object> organization = new LinkedHashMap<>();
        organization.put("id", id("organization", department));
        organization.put("name", department);
        organization.put("title", known == null ? department : known.title());
        organization.put("description", "");
        organization.put("type", "organization");
        organization.put("is_organization", true);
        organization.put("state", "active");
        organization.put("approval_status", "approved");
        organization.put("image_url", "");
        return organization;
    }
}
