/** A city in miniature: real databases, folders and systems of seven departments around one bus. All of it is synthetic. */
package govbus.city;
