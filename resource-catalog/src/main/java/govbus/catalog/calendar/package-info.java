/** The calendar, the deadlines and the monthly bulletin over HTTP; what clocks tell is written into their cases. */
package govbus.catalog.calendar;
