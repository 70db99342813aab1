/** The exchange log: the one commit of acceptance, and reading it again from any position. */
@NamedInterface("log")
package govbus.exchange.log;

import org.springframework.modulith.NamedInterface;
