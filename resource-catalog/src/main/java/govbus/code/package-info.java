/** Codes that the state assigns: citizen numbers, unified social credit codes, divisions, certificates. Each checks itself. */
package govbus.code;
