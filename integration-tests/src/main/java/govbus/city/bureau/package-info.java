/** The city's departments, as objects with verbs. Each works on its own system only, as in life. */
package govbus.city.bureau;
