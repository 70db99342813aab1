package govbus.catalog;

import java.util.List;

/** A check of a proposed catalogue by those who will run it: whether an adapter exists, takes these properties … */
public interface CatalogCheck {

    /**
     * All that is wrong with the proposed catalogue; empty when nothing is.
     *
     * @param proposed the whole catalogue, but of sources and subscriptions only those that the change concerns
     */
    List<Complaint> check(CatalogSnapshot proposed);

    /**
     * One thing that is wrong.
     *
     * @param kind manifest kind, {@code Source}
     * @param name the entry's name
     * @param pointer JSON pointer into its manifest, {@code /spec/properties/table}
     * @param value the value found; {@code null} when it is missing
     * @param code stable code, {@code adapter-unknown}
     * @param expected what would be right
     */
    record Complaint(String kind, String name, String pointer, String value, String code, String expected) {}
}
