package govbus.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.manifest.ManifestReader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntheticCatalogueTest {
    private final SyntheticCatalogue city = new SyntheticCatalogue();

    @Test
    void aCityHas48UnitsAndNoTitleTwiceInAUnit() {
        assertThat(city.units()).hasSize(48);
        assertThat(city.entries(20_000)
                        .map(entry -> entry.unit().name() + entry.title())
                        .distinct())
                .hasSize(20_000);
    }

    @Test
    void theManifestsPassTheCataloguesOwnRules() {
        String text = city.manifests(300).collect(Collectors.joining());
        assertThat(new ManifestReader().read("city.yaml", text).problems()).isEmpty();
    }
}
