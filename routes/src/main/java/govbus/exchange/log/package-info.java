/** The exchange log: the one commit of acceptance, and reading it again from any position. */
package govbus.exchange.log;
