package govbus.catalog.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks a workbook through before anything reads it: its real sizes, document types, macros, merged cells. */
final class WorkbookGuard {
    private static final int MOST_PARTS = 500;
    private static final long LARGEST_SHEET = 512L << 20;
    private static final long LARGEST_PART = 64L << 20;
    private static final long LARGEST_WHOLE = 768L << 20;
    private static final int MOST_MERGED = 20;
    private static final int BLOCK = 1 << 16;
    private static final int OVERLAP = 64;
    private static final Pattern MERGED =
            Pattern.compile("<mergeCell ref=\"([A-Z]{1,3}\\d{1,7}(:[A-Z]{1,3}\\d{1,7})?)\"");
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE|<!ENTITY", Pattern.CASE_INSENSITIVE);

    private final List<String> merged = new ArrayList<>();
    private long whole;

    private WorkbookGuard() {}

    /**
     * Ranges of merged cells, {@code xl/worksheets/sheet1.xml A1:C1}, at most 20.
     *
     * @throws BrokenWorkbook when it is no workbook, or one that must not be opened
     */
    static List<String> inspect(Path file) throws IOException {
        WorkbookGuard guard = new WorkbookGuard();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new BrokenWorkbook("workbook-too-large", "压缩包内文件过多", "at most " + MOST_PARTS + " parts");
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new BrokenWorkbook("not-a-workbook", "不是 Excel 工作簿", "an .xlsx workbook");
            }
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                guard.part(zip, parts.nextElement());
            }
        } catch (ZipException unreadable) {
            throw new BrokenWorkbook(
                    "not-a-workbook", "不是 .xlsx 工作簿 (旧版 .xls 或加密文件请另存)", "an .xlsx workbook without password");
        }
        return guard.merged;
    }

    private void part(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        if (name.contains("vbaProject") || name.contains("externalLinks/")) {
            throw new BrokenWorkbook("workbook-active", "含宏或外部链接", "a workbook without macros and external links");
        }
        boolean sheet = name.startsWith("xl/worksheets/sheet");
        long most = sheet ? LARGEST_SHEET : LARGEST_PART;
        try (InputStream in = zip.getInputStream(entry)) {
            scan(name, in, most, sheet);
        }
    }

    private void scan(String name, InputStream in, long most, boolean sheet) throws IOException {
        byte[] block = new byte[BLOCK];
        String end = "";
        long size = 0;
        int read;
        while ((read = in.readNBytes(block, 0, BLOCK)) > 0) {
            size += read;
            whole += read;
            if (size > most || whole > LARGEST_WHOLE) {
                throw new BrokenWorkbook(
                        "workbook-too-large", "解压后过大", "at most " + (most >> 20) + " MiB when unpacked");
            }
            String text = end + new String(block, 0, read, StandardCharsets.ISO_8859_1);
            if (DOCTYPE.matcher(size == read ? text.replace("\0", "") : text).find()) {
                throw new BrokenWorkbook("workbook-active", "含文档类型声明 (DOCTYPE)", "XML without a document type");
            }
            end = text.substring(Math.max(0, text.length() - OVERLAP));
            if (sheet) {
                merged(name, text);
            }
        }
    }

    private void merged(String name, String text) {
        Matcher matcher = MERGED.matcher(text);
        while (matcher.find() && merged.size() < MOST_MERGED) {
            String place = name + " " + matcher.group(1);
            if (!merged.contains(place)) {
                merged.add(place);
            }
        }
    }
}
