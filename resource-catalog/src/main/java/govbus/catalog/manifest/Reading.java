package govbus.catalog.manifest;

import java.util.List;

/** What was read of a text: its documents, and what was wrong with their form. */
public record Reading(List<Manifest> manifests, List<Problem> problems) {}
