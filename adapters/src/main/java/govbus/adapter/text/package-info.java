/**
 * Records written as text: CSV, JSON, NDJSON. A record that cannot be read becomes an unreadable row with its original
 * bytes, and the others pass. The reason of an unreadable row starts with a stable word: {@code bad-bytes},
 * {@code nul-character}, {@code unpaired-surrogate}, {@code value-too-long}, {@code wrong-column-count},
 * {@code broken-quotes}, {@code broken-json}, {@code not-an-object}, {@code unknown-item}, {@code duplicate-item},
 * {@code nested-value}, {@code number-out-of-range}, {@code unknown-operation}, {@code not-a-cloudevent},
 * {@code stray-text}.
 */
package govbus.adapter.text;
