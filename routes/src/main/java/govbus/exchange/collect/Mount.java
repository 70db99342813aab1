package govbus.exchange.collect;

import govbus.adapter.Endpoint;
import govbus.catalog.Resource;
import govbus.catalog.Source;

/**
 * A source as it is being read.
 *
 * @param name the source's name and the mark of its form, so that a source that is mounted anew starts anew
 * @param token the reader's fencing token; {@code null} for pushes
 */
public record Mount(String name, Source source, Resource resource, Endpoint endpoint, Long token) {}
