package govbus.faults.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the producers know.
 *
 * @param attempted digest of each version that was ever handed over
 * @param acknowledged those of which the producer was told that they are durable
 */
public record Book(Map<Sent.Mark, String> attempted, Set<Sent.Mark> acknowledged) {

    static Book read(Path ledger) throws IOException {
        Book book = new Book(new LinkedHashMap<>(), new LinkedHashSet<>());
        for (String line : Files.readAllLines(ledger)) {
            String[] parts = line.split("\t");
            Sent.Mark mark = new Sent.Mark(parts[1], parts[2], Integer.parseInt(parts[3]));
            if (parts[0].equals("attempt")) {
                book.attempted.put(mark, parts[4]);
            } else {
                book.acknowledged.add(mark);
            }
        }
        return book;
    }

    /** Only what went one way. */
    Book of(String flow) {
        Book part = new Book(new LinkedHashMap<>(), new LinkedHashSet<>());
        attempted.forEach((mark, digest) -> {
            if (mark.flow().equals(flow)) {
                part.attempted.put(mark, digest);
            }
        });
        acknowledged.stream().filter(mark -> mark.flow().equals(flow)).forEach(part.acknowledged::add);
        return part;
    }

    /** The newest version of each key of which the producer knows that it is durable. */
    Map<String, Integer> newestAcknowledged() {
        Map<String, Integer> newest = new LinkedHashMap<>();
        acknowledged.forEach(mark -> newest.merge(mark.key(), mark.version(), Math::max));
        return newest;
    }

    Book copy() {
        return new Book(new LinkedHashMap<>(attempted), new LinkedHashSet<>(acknowledged));
    }
}
