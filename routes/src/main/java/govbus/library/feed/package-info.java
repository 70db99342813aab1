/** Words on their way into a library: batches of the exchange become words about entities. */
package govbus.library.feed;
