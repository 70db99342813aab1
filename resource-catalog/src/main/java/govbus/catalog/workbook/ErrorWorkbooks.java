package govbus.catalog.workbook;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Hands workbooks back with their mistakes. */
@Component
public class ErrorWorkbooks {
    private final ImportDesk desk;

    ErrorWorkbooks(ImportDesk desk) {
        this.desk = desk;
    }

    /** @throws Refusal when the file was no workbook that could be opened */
    public void write(ImportJob job, OutputStream out) throws IOException {
        byte[] workbook =
                desk.workbook(job.id()).orElseThrow(() -> new Refusal(RefusalCode.ENTRY_UNKNOWN, "import " + job.id()));
        Path file = Files.createTempFile("govbus-errors", ".xlsx");
        try {
            Files.write(file, workbook);
            new ErrorWorkbook(job.problems()).write(file, out);
        } catch (BrokenWorkbook broken) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, broken.getMessage());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
