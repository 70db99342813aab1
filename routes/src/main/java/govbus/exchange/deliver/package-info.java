/**
 * Delivering: each subscription's lanes are fed from the log. What leaves the node goes through a bounded window of
 * messages in the subscription's own queue; subscribers inside the node are handed the batches themselves.
 */
@NamedInterface("deliver")
package govbus.exchange.deliver;

import org.springframework.modulith.NamedInterface;
