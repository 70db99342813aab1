/**
 * Working-day clocks: the calendar with its statutory holidays and make-up days, the deadlines of the sharing rules as
 * data, and the clocks that run for each case, are held, and warn. Internal to the catalogue.
 */
package govbus.catalog.clock;
