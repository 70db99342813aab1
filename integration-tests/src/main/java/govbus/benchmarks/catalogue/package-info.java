/** A synthetic catalogue of a city, of any size, for measurements and stories; nobody in it is real. */
package govbus.benchmarks.catalogue;
