package govbus.catalog.search;

import govbus.catalog.CatalogSnapshot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * The index on the machine's disk, outside the heap, in a directory of its own that goes with the process. One thread
 * writes; any number read the last generation.
 */
final class CatalogIndex implements Closeable {
    private static final double BUFFER_MEGABYTES = 16;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final EntryDocument documents = new EntryDocument();
    private CatalogSnapshot indexed = CatalogSnapshot.empty();
    // An update that failed half-way has left what nobody can tell: the next one begins anew.
    private boolean whole = true;
    private volatile Generation current;

    CatalogIndex() throws IOException {
        path = Files.createTempDirectory("govbus-search");
        directory = new MMapDirectory(path);
        IndexWriterConfig config = new IndexWriterConfig(Analyzers.byField());
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        writer = new IndexWriter(directory, config);
        current = new Generation(0, DirectoryReader.open(writer), Providers.NONE);
    }

    long revision() {
        return current.revision();
    }

    /** Brings the index to a revision: writes what differs, and nothing else. */
    void update(CatalogSnapshot next) throws IOException {
        if (!whole) {
            writer.deleteAll();
            indexed = CatalogSnapshot.empty();
        }
        whole = false;
        Differing differing = Differing.between(indexed, next);
        for (String name : differing.removed()) {
            writer.deleteDocuments(new Term(Field.NAME, name));
        }
        for (String name : differing.written()) {
            Document document = documents.of(next.resources().get(name));
            if (indexed.resources().containsKey(name)) {
                writer.updateDocument(new Term(Field.NAME, name), document);
            } else {
                writer.addDocument(document);
            }
        }
        Generation before = current;
        current = new Generation(next.revision(), DirectoryReader.open(writer), Providers.of(next));
        indexed = next;
        whole = true;
        before.release();
    }

    Found find(Question question) throws IOException {
        while (true) {
            Generation now = current;
            if (now.hold()) {
                try {
                    return now.find(question);
                } finally {
                    now.release();
                }
            }
        }
    }

    /** Bytes on the disk. */
    long size() throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        current.release();
        writer.rollback();
        directory.close();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(path)) {
            found.sorted(Comparator.reverseOrder()).forEach(files::add);
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
