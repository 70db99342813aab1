/** Who may come in: clients of departments, people with their roles, sessions and tokens. Default deny. */
package govbus.security;
