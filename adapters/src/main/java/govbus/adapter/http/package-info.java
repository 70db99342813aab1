/** Pushing: a department's own system sends records over HTTP; this package reads the bodies and leads them to the source. */
@NamedInterface("http")
package govbus.adapter.http;

import org.springframework.modulith.NamedInterface;
