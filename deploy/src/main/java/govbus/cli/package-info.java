/** The catalogue from the command line: what stands in Git is validated, compared and applied to a running bus. */
package govbus.cli;
