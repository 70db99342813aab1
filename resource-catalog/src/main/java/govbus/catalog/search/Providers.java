package govbus.catalog.search;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The departments by all that they are called: a city has some dozens, so they are asked one by one. */
record Providers(List<Called> all) {
    static final Providers NONE = new Providers(List.of());
    private static final int SHORTEST_PINYIN = 2;

    /** One department, its title and how that begins in pinyin from each character on. */
    record Called(String name, String title, Set<String> pinyin) {}

    static Providers of(CatalogSnapshot catalog) {
        List<Called> all = new ArrayList<>();
        for (Department department : catalog.departments().values()) {
            all.add(new Called(department.name(), department.title(), PinyinTokens.all(department.title())));
        }
        return new Providers(List.copyOf(all));
    }

    /** Names of those that a text in small letters means. */
    List<String> meant(String text) {
        return all.stream()
                .filter(called -> means(called, text))
                .map(Called::name)
                .toList();
    }

    private static boolean means(Called called, String text) {
        return called.name().equals(text)
                || called.title().contains(text)
                || text.length() >= SHORTEST_PINYIN
                        && called.pinyin().stream().anyMatch(token -> token.startsWith(text));
    }
}
