/**
 * What was attempted and acknowledged (written outside, synced before anybody goes on), what took effect at the targets,
 * and the comparison of the two, record by record. The words are those of Jepsen's total-queue checker.
 */
package govbus.faults.oracle;
