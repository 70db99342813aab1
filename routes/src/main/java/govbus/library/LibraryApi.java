package govbus.library;

import govbus.catalog.Catalog;
import govbus.catalog.Library;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The base libraries over HTTP: what they hold and from where. */
@RestController
@RequestMapping("/api/v1/libraries")
class LibraryApi {

    private final Catalog catalog;
    private final GoldenRecords golden;

    LibraryApi(Catalog catalog, GoldenRecords golden) {
        this.catalog = catalog;
        this.golden = golden;
    }

    record Summary(String name, String title, String keyType, long entities, List<Library.Fact> facts) {}

    @GetMapping
    List<Summary> list() {
        return catalog.current().libraries().values().stream()
                .map(library -> new Summary(
                        library.name(),
                        library.title(),
                        library.keyType().word(),
                        golden.count(library.name()),
                        library.facts()))
                .toList();
    }
}
