package govbus.catalog.search;

/** Fields of the index. */
final class Field {
    /** The resource's name, by which an entry is replaced. */
    static final String NAME = "name";
    /** Whole values: title, name, codes; small letters. */
    static final String EXACT = "exact";
    /** The whole title, for what begins so. */
    static final String WHOLE = "whole";

    /** The department's name; its title is looked up among the departments, not in the index. */
    static final String PROVIDER = "providerName";

    static final String CODE = "code";
    /** Parts of machine names. */
    static final String PART = "part";

    static final String TITLE = "title";
    static final String KEYWORDS = "keywords";
    static final String ITEMS = "items";
    static final String ABSTRACT = "abstract";
    /** Technical names of items, small letters. */
    static final String ITEM_NAME = "itemName";

    static final String PINYIN_HEAD = "pinyinHead";
    static final String PINYIN = "pinyin";
    static final String PINYIN_ITEMS = "pinyinItems";

    static final String SORT_TITLE = "sortTitle";
    static final String SORT_NAME = "sortName";
    static final String SORT_PUBLISHED = "sortPublished";

    private Field() {}
}
