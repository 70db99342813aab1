package govbus.catalog.dispute;

import java.time.LocalDate;

/**
 * A verification as it stands.
 *
 * @param state {@code raised}, {@code accepted}, {@code checking}, {@code corrected}, {@code confirmed-correct},
 *     {@code partly}, {@code fed-back} or {@code closed}
 * @param outcome {@code corrected}, {@code confirmed-correct} or {@code partly}; {@code null} while it is open
 * @param answer the provider's words
 * @param deadline last day for the provider's answer; {@code null} once answered
 */
public record Verification(
        String number,
        String state,
        String resource,
        String key,
        String item,
        String outcome,
        String answer,
        LocalDate deadline) {}
