package govbus.catalog.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** The index as it was at one revision. */
final class Generation {
    /** Nobody turns so many pages; who wants all reads the export. */
    static final int DEEPEST = 10_000;

    private static final int MOST_VALUES = 500;

    private final long revision;
    private final DirectoryReader reader;
    private final Providers providers;
    private final IndexSearcher searcher;
    private final FacetsConfig config = Facet.config();
    private final DefaultSortedSetDocValuesReaderState state;

    Generation(long revision, DirectoryReader reader, Providers providers) throws IOException {
        this.revision = revision;
        this.reader = reader;
        this.providers = providers;
        this.searcher = new IndexSearcher(reader);
        this.state = reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    long revision() {
        return revision;
    }

    /** Keeps it open until {@link #release}; false when it is closed already. */
    boolean hold() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
    }

    Found find(Question question) throws IOException {
        if (state == null) {
            return new Found(revision, 0, List.of(), Map.of());
        }
        DrillDownQuery query = new DrillDownQuery(config, wanted(question));
        question.chosen().forEach((facet, values) -> values.forEach(value -> query.add(facet.word(), value)));
        int from = (int) Math.min((long) (question.page() - 1) * question.size(), DEEPEST);
        int until = Math.min(Math.max(reader.maxDoc(), 1), from + question.size());
        DrillSideways.DrillSidewaysResult found =
                new DrillSideways(searcher, config, state).search(query, null, null, until, order(question), true);
        return new Found(revision, total(found.hits), hits(found.hits, from), facets(found.facets));
    }

    private Query wanted(Question question) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TextQuery(providers).of(QueryText.of(question.text())), Occur.MUST);
        question.items()
                .forEach(item -> query.add(
                        new TermQuery(new Term(Field.ITEM_NAME, item.toLowerCase(java.util.Locale.ROOT))),
                        Occur.FILTER));
        return query.build();
    }

    private static Sort order(Question question) {
        SortField name = new SortField(Field.SORT_NAME, SortField.Type.STRING);
        return switch (question.sort()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, name);
            case TITLE -> new Sort(new SortField(Field.SORT_TITLE, SortField.Type.STRING), name);
            case NAME -> new Sort(name);
            case PUBLISHED -> new Sort(new SortField(Field.SORT_PUBLISHED, SortField.Type.LONG, true), name);
        };
    }

    private static int total(TopDocs hits) {
        return (int) hits.totalHits.value;
    }

    private List<Found.Hit> hits(TopDocs hits, int from) throws IOException {
        List<Found.Hit> page = new ArrayList<>();
        ScoreDoc[] docs = hits.scoreDocs;
        for (ScoreDoc doc : Arrays.asList(docs).subList(Math.min(from, docs.length), docs.length)) {
            String name = searcher.storedFields().document(doc.doc).get(Field.NAME);
            page.add(new Found.Hit(name, doc.score));
        }
        return page;
    }

    private static Map<Facet, List<Found.Count>> facets(Facets counted) throws IOException {
        Map<Facet, List<Found.Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.all()) {
            FacetResult values = counted.getTopChildren(MOST_VALUES, facet.word());
            facets.put(
                    facet,
                    values == null
                            ? List.of()
                            : Arrays.stream(values.labelValues)
                                    .map(value -> new Found.Count(value.label, value.value.intValue()))
                                    .toList());
        }
        return facets;
    }
}
