package govbus.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.adapter.text.Charsets;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileTest {
    private static final int ROWS = 1_000_000;
    private static final String COLUMNS = "宗地代码,地籍管理号,土地用途,坐落,宗地面积,权利性质,权利人代码,权利人,成交价,起始日期,终止日期,容积率";

    @TempDir
    Path root;

    @Test
    void aMillionRowsOfTwelveColumnsPassThroughSixtyFourMegabytes() throws Exception {
        long bytes = write(Files.createDirectories(root.resolve("in")).resolve("parcel.csv"));
        Files.createFile(root.resolve("in/parcel.csv.ok"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.jnu.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionRows.class.getName(),
                        root.toString(),
                        COLUMNS,
                        String.valueOf(ROWS))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println("file of " + bytes / 1_000_000 + " MB, 64 MB heap: "
                + output.lines().reduce("", (a, b) -> b));
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("rows=" + ROWS + " unreadable=1 ");
    }

    private static long write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, Charsets.GB18030))) {
            out.println(COLUMNS);
            for (int row = 0; row < ROWS; row++) {
                out.print("320102001001GB%05d".formatted(row % 100_000));
                out.print(row == 700_000 ? ",\"stray" : ",");
                out.print(row);
                out.print(",住宅用地,\"某市某区某路");
                out.print(row % 1000);
                out.print("号\",1234.56,出让,91320100MA1XXXXX0X,某某置业有限公司,98765.4321,2020-01-01,2090-01-01,2.50\n");
            }
        }
        return Files.size(file);
    }
}
