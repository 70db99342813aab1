package govbus.catalog.registry;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives information resource codes; a code once given is never given to another resource. */
@Component
class CodeStore {
    private final JdbcClient jdbc;
    private final CatalogSettings settings;

    CodeStore(JdbcClient jdbc, CatalogSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    Optional<String> owner(String code) {
        return jdbc.sql("select resource from catalog.resource_code where code = ?")
                .param(code)
                .query(String.class)
                .optional();
    }

    /** A code that the resource had in an earlier life, or the next free one under its classification. */
    String give(String resource, String classification) {
        return jdbc.sql("select min(code) from catalog.resource_code where resource = ?")
                .param(resource)
                .query(String.class)
                .optional()
                .orElseGet(() -> next(resource, classification));
    }

    private String next(String resource, String classification) {
        String prefix = classification == null ? settings.codePrefix() : classification;
        while (true) {
            long number = jdbc.sql("""
                    insert into catalog.code_sequence (prefix, last) values (?, 1)
                    on conflict (prefix) do update set last = catalog.code_sequence.last + 1 returning last""").param(prefix).query(Long.class).single();
            String code = "%s/%06d".formatted(prefix, number);
            if (owner(code).isEmpty()) {
                keep(code, resource);
                return code;
            }
        }
    }

    void keep(String code, String resource) {
        jdbc.sql("insert into catalog.resource_code (code, resource) values (?, ?) on conflict (code) do nothing")
                .params(code, resource)
                .update();
    }
}
