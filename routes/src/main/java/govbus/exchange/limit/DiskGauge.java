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

/** The disk under the data directory, and the store: on this machine as far as the disk reaches, else by its setting. */
@Component
class DiskGauge implements Gauge {

    private final JdbcTemplate jdbc;
    private final LimitSettings settings;
    private final Path directory;
    private final boolean here;

    DiskGauge(
            JdbcTemplate jdbc,
            LimitSettings settings,
            @Value("${govbus.data-dir:.govbus}") Path directory,
            @Value("${spring.datasource.url:embedded}") String url) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.directory = directory.toAbsolutePath();
        this.here = url.equals("embedded") || url.matches("jdbc:postgresql://(localhost|127\\.0\\.0\\.1)[:/].*");
    }

    @Override
    public List<Usage> read() throws IOException {
        FileStore store = Files.getFileStore(directory);
        long total = store.getTotalSpace();
        List<Usage> usages = new ArrayList<>();
        usages.add(new Usage(
                "disk", "数据目录磁盘 / disk of the data directory", total - store.getUsableSpace(), total, "bytes", null));
        if (here || settings.databaseBytes() > 0) {
            long size = jdbc.queryForObject("select pg_database_size(current_database())", Long.class);
            long limit = here ? size + store.getUsableSpace() : settings.databaseBytes();
            usages.add(new Usage("database", "总线数据库 / the bus's database", size, limit, "bytes", null));
        }
        return usages;
    }
}
