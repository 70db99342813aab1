/** One test a story that the city must live through, told through what departments and the window see. */
package govbus.story;
