/** What goes wrong, told in one form: RFC 9457 problem details with a stable code and the request's trace id. */
package govbus.problem;
