package govbus.library.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import govbus.catalog.Catalog;
import govbus.catalog.Department;
import govbus.catalog.Library;
import govbus.catalog.LibraryResources;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.ledger.Entry;
import govbus.ledger.Hop;
import govbus.ledger.KeyHash;
import govbus.ledger.Line;
import govbus.ledger.TraceStore;
import govbus.library.reading.NormalKey;
import govbus.library.reading.Reader;
import govbus.library.reading.ReadingBook;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who has read a person's data, out of the ledger: for staff, and for the one-window platform on the person's behalf. */
@Component
class UsageDesk {

    private static final String WINDOW = "window";

    private final Catalog catalog;
    private final TraceStore traces;
    private final KeyHash hash;
    private final ReadingBook book;

    UsageDesk(Catalog catalog, TraceStore traces, KeyHash hash, ReadingBook book) {
        this.catalog = catalog;
        this.traces = traces;
        this.hash = hash;
        this.book = book;
    }

    /** A reading, by the specification's names; {@code refrences} is its spelling. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Usage(
            String id,
            String readerId,
            String readerInstitutionId,
            String readerInstitutionName,
            Instant searchDateTime,
            String purpose,
            List<Reference> refrences) {}

    record Reference(@JsonProperty("ReferenceID") String referenceId) {}

    List<Usage> of(Library library, String key, Reader reader) {
        Entry.Use use = new Entry.Use(reader.name(), "数据主体查询 / the person's own inquiry", null, null);
        String canonical = book.guarded(library.name(), use, () -> admit(library, key, reader));
        String resource = LibraryResources.GOLDEN + library.name();
        List<Usage> usage = traces.byKey(resource, hash.of(resource, canonical)).stream()
                .filter(line -> line.entry().hop() == Hop.READ)
                .map(this::usage)
                .toList();
        book.read(library.name(), null, List.of(canonical), usage.size(), use);
        return usage;
    }

    private static String admit(Library library, String key, Reader reader) {
        if (reader.department() && !reader.name().equals(WINDOW)) {
            throw new Refusal(
                    RefusalCode.NOT_ALLOWED, "由一窗平台代数据主体查询 / for the one-window platform on the person's behalf");
        }
        return NormalKey.of(library.keyType(), key).isRight()
                ? NormalKey.of(library.keyType(), key).canonical()
                : key.strip();
    }

    private Usage usage(Line line) {
        Entry.Use use = line.entry().use();
        Department department = catalog.current().departments().get(use.actor());
        return new Usage(
                Long.toString(line.id()),
                use.actor(),
                department == null ? null : department.code(),
                department == null ? "政务数据主管部门" : department.title(),
                line.at(),
                use.purpose(),
                line.entry().receipt() == null
                        ? List.of()
                        : List.of(new Reference(line.entry().receipt().toString())));
    }
}
