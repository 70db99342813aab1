package govbus.catalog.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.Item;
import govbus.catalog.Resource;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;

/** Makes an entry's document; used by one thread. */
final class EntryDocument {
    private final Collator pinyinOrder = Collator.getInstance(new ULocale("zh-u-co-pinyin"));
    private final FacetsConfig facets = Facet.config();

    Document of(Resource resource, CatalogSnapshot catalog) throws IOException {
        Document document = new Document();
        document.add(new StringField(Field.NAME, resource.name(), Store.YES));
        Department provider = catalog.departments().get(resource.department());
        head(resource, document);
        texts(resource, provider == null ? resource.department() : provider.title(), document);
        sorting(resource, document);
        for (Facet facet : Facet.all()) {
            facet.of(resource).ifPresent(value -> document.add(new SortedSetDocValuesFacetField(facet.word(), value)));
        }
        return facets.build(document);
    }

    private static void head(Resource resource, Document document) {
        all(Field.EXACT, List.of(small(resource.name()), small(resource.title())), document);
        document.add(new StringField(Field.WHOLE, small(resource.title()), Store.NO));
        if (resource.code() != null) {
            all(Field.EXACT, List.of(resource.code()), document);
            all(Field.CODE, List.of(resource.code()), document);
        }
        all(Field.EXACT, resource.description().secondaryCodes(), document);
        all(Field.CODE, resource.description().secondaryCodes(), document);
        all(Field.PART, List.of(small(resource.name()).split("[/-]")), document);
        all(Field.PINYIN_HEAD, PinyinTokens.head(resource.title()), document);
        all(Field.PINYIN, PinyinTokens.all(resource.title()), document);
    }

    private static void texts(Resource resource, String department, Document document) {
        text(Field.TITLE, resource.title(), document);
        text(Field.TITLE + Analyzers.WORDS, resource.title(), document);
        for (String keyword : resource.description().keywords()) {
            text(Field.KEYWORDS, keyword, document);
            all(Field.PINYIN, PinyinTokens.all(keyword), document);
        }
        text(Field.DEPARTMENT, department, document);
        all(Field.PART, List.of(small(resource.department())), document);
        all(Field.PINYIN_DEPARTMENT, PinyinTokens.all(department), document);
        text(Field.ABSTRACT, resource.summary(), document);
        for (Item item : resource.items()) {
            text(Field.ITEMS, item.title(), document);
            all(Field.ITEM_NAME, List.of(small(item.name())), document);
            all(Field.PINYIN_ITEMS, PinyinTokens.head(item.title()), document);
        }
    }

    private void sorting(Resource resource, Document document) {
        RawCollationKey key = pinyinOrder.getRawCollationKey(resource.title(), null);
        document.add(new SortedDocValuesField(Field.SORT_TITLE, new BytesRef(key.bytes, 0, key.size)));
        document.add(new SortedDocValuesField(Field.SORT_NAME, new BytesRef(resource.name())));
        if (resource.description().publishDate() != null) {
            document.add(new NumericDocValuesField(
                    Field.SORT_PUBLISHED, resource.description().publishDate().toEpochDay()));
        }
    }

    private static void text(String field, String value, Document document) {
        document.add(new TextField(field, value, Store.NO));
    }

    private static void all(String field, Collection<String> values, Document document) {
        values.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> document.add(new StringField(field, value, Store.NO)));
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
