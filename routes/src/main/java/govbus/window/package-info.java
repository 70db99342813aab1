/**
 * The one-window desk (一窗): answers a holder's certificates out of what departments have granted the window, for a
 * matter and a case, and records who read what.
 */
package govbus.window;
