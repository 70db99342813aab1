package govbus.library;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many there are in all; an estimate when more than ten thousand
 * @param page from 0
 */
public record Page<T>(List<T> items, long total, int page, int size) {}
