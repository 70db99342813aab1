/**
 * Scorecards of a base library's sources, fact by fact: how complete, how much in agreement with the golden record, how
 * timely, today and on the days before. Every entity is counted: of a small library when somebody asks, of a large one
 * by a round that takes a little at a time and forgets, on its way, what is older than the library's retention.
 */
package govbus.library.scorecard;
