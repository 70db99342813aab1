/**
 * The fault suite: {@code ./govbus faults}. It starts real processes, keeps an open-loop load on every way in, does
 * something terrible to them, lets them heal, and compares record by record what was acknowledged with what took effect.
 *
 * <p>To add a fault, write a class in {@link govbus.faults.kind} that implements {@link govbus.faults.Fault}, give it a
 * {@link govbus.faults.Weakness} with which the same fault must be found out (its negative control), and name it in
 * {@link govbus.faults.kind.Kinds}. To add a way in, see {@link govbus.faults.flow}.
 */
package govbus.faults;
