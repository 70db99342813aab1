/** Pushing: what a department hands in itself, by HTTP or over the broker. */
@NamedInterface("push")
package govbus.exchange.push;

import org.springframework.modulith.NamedInterface;
