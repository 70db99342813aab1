/**
 * The ways on which records come in, each with a resource of its own, and the load on them: seeded producers that keep to
 * their timetable whatever the bus does (open loop). A new way is one more {@link govbus.faults.flow.Flow} in
 * {@link govbus.faults.flow.Flows#all}.
 */
package govbus.faults.flow;
