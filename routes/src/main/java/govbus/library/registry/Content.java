package govbus.library.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bodies of the API: {@code query} says which record, {@code write} what it is to become. */
record Content(Part query, Part write) {

    static final String ID = "id";

    /** A record or a part of it: {@code id} and facts by name. */
    record Part(Map<String, Object> content) {}

    /** A record as it is answered. */
    record One(Map<String, Object> content) {}

    /** Whether there is such a record. */
    record Existence(Answer answer) {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Answer(boolean status, String message) {}
    }

    /** One value. */
    record Value(Object value) {}

    /** The answer of {@code read} to what is not there, as the specification words it. */
    record Nothing(String detail) {
        static final Nothing FOUND = new Nothing("no record found");
    }

    /** What is asked for, by name, without the key. */
    static Map<String, String> facts(Part part) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (part != null && part.content() != null) {
            part.content().forEach((name, value) -> {
                if (!name.equals(ID) && value != null) {
                    facts.put(name, value.toString());
                }
            });
        }
        return facts;
    }

    /** The key; {@code null} when none is given. */
    static String id(Part part) {
        Object id =
                part == null || part.content() == null ? null : part.content().get(ID);
        return id == null || id.toString().isBlank() ? null : id.toString();
    }

    @Override
    public String toString() {
        return "a record";
    }
}
