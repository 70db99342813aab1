/** Watching: what each flow does now, how much it moved, and what operators should know. */
package govbus.exchange.watch;
