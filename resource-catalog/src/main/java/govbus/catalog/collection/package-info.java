/**
 * Collection forms (采集表): before a department asks people for data, it tells which, and learns what the catalogue offers
 * already; to collect that again it must justify itself (条例 art. 19, R10).
 */
package govbus.catalog.collection;
