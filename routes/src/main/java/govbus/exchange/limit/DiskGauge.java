package govbus.exchange.limit;

import govbus.limit.Gauge;
import govbus.limit.Usage;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The disk under the data directory, and the store: on the same disk when it is embedded, else by its setting. */
@Component
class DiskGauge implements Gauge {

    private final JdbcTemplate jdbc;
    private final LimitSettings settings;
    private final Path directory;
    private final boolean embedded;

    DiskGauge(
            JdbcTemplate jdbc,
            LimitSettings settings,
            @Value("${govbus.data-dir:.govbus}") Path directory,
            @Value("${spring.datasource.url:embedded}") String url) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.directory = directory.toAbsolutePath();
        this.embedded = url.equals("embedded");
    }

    @Override
    public List<Usage> read() throws IOException {
        FileStore store = Files.getFileStore(directory);
        long total = store.getTotalSpace();
        List<Usage> usages = new ArrayList<>();
        usages.add(new Usage(
                "disk", "数据目录磁盘 / disk of the data directory", total - store.getUsableSpace(), total, "bytes", null));
        if (embedded || settings.databaseBytes() > 0) {
            long size = jdbc.queryForObject("select pg_database_size(current_database())", Long.class);
            long limit = embedded ? size + store.getUsableSpace() : settings.databaseBytes();
            usages.add(new Usage("database", "总线数据库 / the bus's database", size, limit, "bytes", null));
        }
        return usages;
    }
}
