package govbus.reconciliation;

import java.util.List;

/** Where rows came from, and the names of their values. */
record Origin(String resource, String source, List<String> items) {}
