package govbus.catalog.dispute;

import java.util.List;

/**
 * What is said when a verification, a dispute or a demand is opened; each kind asks for its own part.
 *
 * @param resource of a verification or a dispute
 * @param key of a verification: the record's key
 * @param item of a verification: the item doubted
 * @param subject of a dispute or a demand: in one sentence
 * @param reason of a dispute or a demand: why
 * @param request of a dispute: the request that it is about; {@code null} for the entry
 * @param items of a demand: what data is wanted
 * @param departmentAsked of a demand: who is believed to have it
 * @param department on whose behalf an engineer opens it
 */
public record ComplaintForm(
        String resource,
        String key,
        String item,
        String heldValue,
        String suspectedValue,
        String evidence,
        String subject,
        String reason,
        String request,
        List<String> items,
        String departmentAsked,
        String department) {}
