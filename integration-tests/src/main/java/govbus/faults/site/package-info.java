/**
 * What a fault is done to: the bus as a process of its own, its PostgreSQL and the departments' as servers of their own,
 * a disk that can lose its power, and a TCP proxy in every connection between them.
 */
package govbus.faults.site;
