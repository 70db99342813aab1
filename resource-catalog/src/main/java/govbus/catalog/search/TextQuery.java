package govbus.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What is asked of the index. Each term must be found somewhere; where it is found decides the rank: the whole title, name
 * or code first, then titles, keywords, departments, items, abstracts.
 */
final class TextQuery {
    private static final float EXACT = 1000;
    private static final float BEGINS = 20;
    private static final float TIE = 0.1f;
    private static final Map<String, Float> WEIGHTS =
            Map.of(Field.TITLE, 8f, Field.KEYWORDS, 5f, Field.ITEMS, 2f, Field.ABSTRACT, 1f);

    private final Providers providers;

    TextQuery(Providers providers) {
        this.providers = providers;
    }

    Query of(QueryText asked) {
        if (asked.isEmpty()) {
            return asked.whole().isEmpty()
                    ? new MatchAllDocsQuery()
                    : new TermQuery(new Term(Field.EXACT, asked.whole()));
        }
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        asked.terms().forEach(term -> every.add(term(term), Occur.MUST));
        List<Query> ways = new ArrayList<>();
        ways.add(every.build());
        ways.add(constant(new TermQuery(new Term(Field.EXACT, asked.whole())), EXACT));
        if (asked.joined() != null) {
            pinyin(asked.joined(), ways);
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private Query term(QueryText.Term term) {
        List<Query> ways = new ArrayList<>();
        if (term.chinese()) {
            chinese(term.text(), ways);
        } else {
            latin(term.text(), ways);
            term.meanings().forEach(meaning -> chinese(meaning, ways));
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private void chinese(String text, List<Query> ways) {
        if (text.length() == 1) {
            ways.add(constant(new PrefixQuery(new Term(Field.TITLE, text)), 2));
            ways.add(constant(new WildcardQuery(new Term(Field.TITLE, "?" + text)), 2));
            return;
        }
        ways.add(constant(new PrefixQuery(new Term(Field.WHOLE, text)), BEGINS));
        WEIGHTS.forEach((field, weight) -> ways.add(new BoostQuery(phrase(field, Analyzers.bigrams(text)), weight)));
        provided(text, 3, ways);
        List<String> words = Analyzers.words(text);
        ways.add(new BoostQuery(phrase(Field.TITLE + Analyzers.WORDS, words), 4));
        if (words.size() > 1) {
            BooleanQuery.Builder every = new BooleanQuery.Builder();
            words.forEach(word -> every.add(anywhere(word), Occur.MUST));
            ways.add(new BoostQuery(every.build(), 0.2f));
        }
    }

    private Query anywhere(String word) {
        if (word.length() == 1) {
            return new DisjunctionMaxQuery(
                    List.of(
                            constant(new PrefixQuery(new Term(Field.TITLE, word)), 1),
                            constant(new WildcardQuery(new Term(Field.TITLE, "?" + word)), 1)),
                    0);
        }
        List<Query> fields = new ArrayList<>();
        WEIGHTS.forEach((field, weight) -> fields.add(new BoostQuery(phrase(field, Analyzers.bigrams(word)), weight)));
        provided(word, 3, fields);
        return new DisjunctionMaxQuery(fields, TIE);
    }

    private void provided(String text, float weight, List<Query> ways) {
        List<BytesRef> names = providers.meant(text).stream().map(BytesRef::new).toList();
        if (!names.isEmpty()) {
            ways.add(constant(new TermInSetQuery(Field.PROVIDER, names), weight));
        }
    }

    private void latin(String text, List<Query> ways) {
        ways.add(constant(new TermQuery(new Term(Field.EXACT, text)), EXACT));
        ways.add(constant(new TermQuery(new Term(Field.PART, text)), 12));
        ways.add(constant(new TermQuery(new Term(Field.ITEM_NAME, text)), 10));
        WEIGHTS.forEach((field, weight) -> ways.add(new BoostQuery(phrase(field, Analyzers.bigrams(text)), weight)));
        provided(text.replace(" ", ""), 3, ways);
        if (text.length() > 1) {
            ways.add(constant(new PrefixQuery(new Term(Field.PART, text)), 5));
            ways.add(constant(new PrefixQuery(new Term(Field.NAME, text)), 6));
            ways.add(constant(new PrefixQuery(new Term(Field.CODE, text)), 15));
            ways.add(constant(new PrefixQuery(new Term(Field.ITEM_NAME, text)), 3));
            pinyin(text.replace(" ", ""), ways);
        }
    }

    private static void pinyin(String letters, List<Query> ways) {
        if (!letters.matches("[a-z0-9]+")) {
            return;
        }
        String cut = PinyinTokens.cut(letters);
        ways.add(constant(new PrefixQuery(new Term(Field.PINYIN_HEAD, cut)), 9));
        ways.add(constant(new PrefixQuery(new Term(Field.PINYIN, cut)), 7));
        ways.add(constant(new PrefixQuery(new Term(Field.PINYIN_ITEMS, cut)), 1));
    }

    /** Terms one after the other; nothing is found by no terms. */
    private static Query phrase(String field, List<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.get(0)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(term -> phrase.add(new Term(field, term)));
        return phrase.build();
    }

    private static Query constant(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
