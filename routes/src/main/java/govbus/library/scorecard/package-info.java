/**
 * Scorecards of a base library's sources, fact by fact: how complete, how much in agreement with the golden record, how
 * timely. Told from a sample of bounded size, so that the answer takes as long for ten million entities as for ten
 * thousand; exact where the library is not larger than the sample.
 */
package govbus.library.scorecard;
