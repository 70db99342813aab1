/**
 * The push door of the embedded broker: what a department sends to {@code push.<department>.<resource>} is in the
 * exchange log before the broker confirms it, and nowhere else.
 */
package govbus.engine.push;
