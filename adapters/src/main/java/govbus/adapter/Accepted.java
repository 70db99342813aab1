package govbus.adapter;

import java.util.List;
import java.util.UUID;

/**
 * The bus's answer to rows: they are durable now. {@code read = accepted + quarantined + duplicate}.
 *
 * @param receipt number under which anybody may ask what became of the rows
 * @param problems one entry a quarantined row's problem, in the order of the rows
 */
public record Accepted(UUID receipt, int accepted, int quarantined, int duplicate, List<RowProblem> problems) {}
