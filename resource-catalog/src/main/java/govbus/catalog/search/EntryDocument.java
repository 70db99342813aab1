package govbus.catalog.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import govbus.catalog.Item;
import govbus.catalog.Resource;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private static final int MOST_REMEMBERED = 20_000;

    private final Collator pinyinOrder = Collator.getInstance(new ULocale("zh-u-co-pinyin"));
    private final Map<String, Set<String>> itemPinyin = new HashMap<>();
    private final FacetsConfig facets = Facet.config();

    Document of(Resource resource) throws IOException {
        Document document = new Document();
        document.add(new StringField(Field.NAME, resource.name(), Store.YES));
        document.add(new StringField(Field.PROVIDER, resource.department(), Store.NO));
        head(resource, document);
        texts(resource, document);
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

    private void texts(Resource resource, Document document) {
        text(Field.TITLE, resource.title(), document);
        text(Field.TITLE + Analyzers.WORDS, resource.title(), document);
        for (String keyword : resource.description().keywords()) {
            text(Field.KEYWORDS, keyword, document);
            all(Field.PINYIN, PinyinTokens.all(keyword), document);
        }
        text(Field.ABSTRACT, resource.summary(), document);
        // Two titles stay two: no pair of characters is made across a line's end.
        text(
                Field.ITEMS,
                String.join("\n", resource.items().stream().map(Item::title).toList()),
                document);
        for (Item item : resource.items()) {
            all(Field.ITEM_NAME, List.of(small(item.name())), document);
            all(Field.PINYIN_ITEMS, itemPinyin(item.title()), document);
        }
    }

    /** The same few hundred titles stand in most entries. */
    private Set<String> itemPinyin(String title) {
        if (itemPinyin.size() > MOST_REMEMBERED) {
            itemPinyin.clear();
        }
        return itemPinyin.computeIfAbsent(title, PinyinTokens::head);
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
