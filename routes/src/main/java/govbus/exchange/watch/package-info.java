/** Watching: what each flow does now, how much it moved, and what operators should know. */
@NamedInterface("watch")
package govbus.exchange.watch;

import org.springframework.modulith.NamedInterface;
