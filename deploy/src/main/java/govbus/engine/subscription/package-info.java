/** The subscription door of the embedded broker: the queues at which subscribers outside take their records. */
package govbus.engine.subscription;
