/** The application that assembles every module, and all that it runs with. */
package govbus;
