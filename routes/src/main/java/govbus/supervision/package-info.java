/**
 * Supervision (电子监察): whether the catalogue covers what departments have, whether its entries are really mounted (挂接),
 * and whether they are updated as promised. Measured by what was accepted, not by what was declared.
 */
package govbus.supervision;
