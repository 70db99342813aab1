/** Pushing: a department's own system sends records over HTTP; this package reads the bodies and leads them to the source. */
package govbus.adapter.http;
