/**
 * Finding: a Lucene index of the catalogue in force, kept up with each revision, asked in Chinese (words and two-character
 * terms), pinyin, initials, English, codes and machine names. Not the truth: it can be thrown away and is made anew.
 */
package govbus.catalog.search;
