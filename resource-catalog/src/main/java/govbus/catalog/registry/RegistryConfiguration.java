package govbus.catalog.registry;

import govbus.catalog.CatalogCheck;
import govbus.catalog.classification.Classifications;
import govbus.catalog.manifest.ProposalCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the catalogue, and its checks together with those of everybody who will run it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CatalogSettings.class, SecretSettings.class})
class RegistryConfiguration {

    @Bean
    ProposalCheck proposalCheck(
            CatalogSettings settings, Classifications classifications, ObjectProvider<CatalogCheck> others) {
        return new ProposalCheck(settings.allowLoopback(), classifications::tree, others::orderedStream);
    }
}
