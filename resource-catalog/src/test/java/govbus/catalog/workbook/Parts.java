package govbus.catalog.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a workbook. */
final class Parts {
    private Parts() {}

    static Map<String, byte[]> of(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("parts", ".xlsx");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                    ZipEntry entry = all.nextElement();
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
        return parts;
    }
}
