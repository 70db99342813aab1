/**
 * Verification (校核): a user of data says that a record is wrong, and the provider checks it; disputes (异议) about entries
 * and answers; demands (供需对接) for data that no entry offers.
 */
@NamedInterface("dispute")
package govbus.catalog.dispute;

import org.springframework.modulith.NamedInterface;
