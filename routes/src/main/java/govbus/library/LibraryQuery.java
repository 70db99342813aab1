package govbus.library;

import java.util.List;

/**
 * What is asked of a library.
 *
 * @param keys at most 500
 * @param facts names of the facts wanted; {@code null} for all
 * @param purpose for what; recorded in the ledger
 * @param caseNumber the case (办件) it is for
 */
record LibraryQuery(
        List<String> keys,
        List<String> facts,
        String purpose,

        @com.fasterxml.jackson.annotation.JsonProperty("case")
        String caseNumber) {}
