/** Reading by turns: one thread that looks, hands over, pauses, and goes on by itself after a fault. */
package govbus.adapter.polling;
