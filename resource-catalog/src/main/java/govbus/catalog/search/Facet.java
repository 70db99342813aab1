package govbus.catalog.search;

import govbus.catalog.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.facet.FacetsConfig;

/** What a search can be narrowed by; the word is the parameter and the facet's name in the answer. */
public enum Facet {
    PROVIDER("provider", Resource::department),
    /** 基础 1, 主题 2, 部门 3: the first digit of the classification. */
    CLASS("class", Facet::classOf),
    SHARING("sharing", resource -> word(resource.sharing().type())),
    CYCLE("updateCycle", resource -> word(resource.updateCycle())),
    STATE("state", resource -> word(resource.state())),
    FORMAT("format", resource -> word(resource.description().format().category())),
    GRADE("grade", resource -> word(resource.grade()));

    private final String word;
    private final Function<Resource, String> value;

    Facet(String word, Function<Resource, String> value) {
        this.word = word;
        this.value = value;
    }

    public String word() {
        return word;
    }

    /** The value of a resource; empty when the entry does not say. */
    Optional<String> of(Resource resource) {
        return Optional.ofNullable(value.apply(resource)).filter(text -> !text.isEmpty());
    }

    private static String classOf(Resource resource) {
        String node = resource.description().classification();
        String known = node == null || node.isEmpty() ? resource.code() : node;
        return known == null || known.isEmpty() ? null : known.substring(0, 1);
    }

    private static String word(Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Facet> all() {
        return Arrays.asList(values());
    }

    static FacetsConfig config() {
        return new FacetsConfig();
    }
}
