/**
 * A folder that a department's system and the bus share: files dropped into {@code in/} are taken when they are complete,
 * answered in {@code receipt/}, and end in {@code accepted/} or {@code error/}.
 */
package govbus.adapter.file;
