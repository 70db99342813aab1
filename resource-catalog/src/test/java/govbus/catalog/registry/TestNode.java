package govbus.catalog.registry;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogChanged;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.ManifestReader;
import govbus.catalog.manifest.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A node's catalogue, wired as in the application. */
public final class TestNode implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<CatalogSnapshot> told = new CopyOnWriteArrayList<>();

    public TestNode(DataSource database, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("govbus.catalog.allow-loopback", "true"));
        all.putAll(settings);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof CatalogChanged changed) {
                told.add(changed.snapshot());
            }
        });
        context.scan("govbus.catalog");
        context.refresh();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public java.util.Collection<Object> beansWith(Class<? extends java.lang.annotation.Annotation> annotation) {
        return context.getBeansWithAnnotation(annotation).values();
    }

    public List<CatalogSnapshot> told() {
        return told;
    }

    public CatalogSnapshot catalog() {
        return bean(Catalog.class).current();
    }

    public Outcome apply(String text) {
        return apply(text, false, null);
    }

    public Outcome apply(String text, boolean dryRun, Integer ifVersion) {
        Reading reading = bean(ManifestReader.class).read("request", text);
        return bean(Registry.class)
                .apply(new Request(reading.manifests(), reading.problems(), Set.of(), "li", dryRun, ifVersion));
    }

    public Outcome remove(String resource) {
        return bean(Registry.class)
                .apply(new Request(
                        List.of(), List.of(), Set.of(new EntryKey(Kind.RESOURCE, resource)), "li", false, null));
    }

    @Override
    public void close() {
        context.close();
    }
}
