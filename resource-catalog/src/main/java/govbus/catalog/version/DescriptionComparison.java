package govbus.catalog.version;

import govbus.catalog.ResourceDescription;

/** Compares what the national guide wants to know beyond what runs: words, but for the method by which it is shared. */
final class DescriptionComparison {
    private DescriptionComparison() {}

    static void compare(ResourceDescription before, ResourceDescription after, Changes changes) {
        // An older entry may not have said how it is shared; saying so changes nothing for its users.
        boolean said = before.method().type() != null;
        changes.add(
                "sharing/methodType",
                before.method().type(),
                after.method().type(),
                said ? Why.METHOD_CHANGED : Why.WORDING);
        words("classification", before.classification(), after.classification(), changes);
        words("innerDept", before.innerDept(), after.innerDept(), changes);
        words("format/category", before.format().category(), after.format().category(), changes);
        words("format/type", before.format().type(), after.format().type(), changes);
        words("open/type", before.open().type(), after.open().type(), changes);
        words("open/condition", before.open().condition(), after.open().condition(), changes);
        words("relatedCodes", before.relatedCodes(), after.relatedCodes(), changes);
        words("sourceSystem", before.sourceSystem(), after.sourceSystem(), changes);
        words("matter", before.matter(), after.matter(), changes);
        words("spatialScope", before.spatialScope(), after.spatialScope(), changes);
        words("timeRange", before.timeRange(), after.timeRange(), changes);
        words("contact/person", before.contact().person(), after.contact().person(), changes);
        words("contact/phone", before.contact().phone(), after.contact().phone(), changes);
        words("keywords", before.keywords(), after.keywords(), changes);
    }

    private static void words(String field, Object before, Object after, Changes changes) {
        changes.add(field, before, after, Why.WORDING);
    }
}
