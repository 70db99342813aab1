/** Measurements, run by {@code ./govbus bench}; figures are medians and mean something beside each other only. */
package govbus.benchmarks;
