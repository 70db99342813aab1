package govbus.adapter.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * How far a file's content was accepted: {@code 15000 <receipts>}, finally {@code done 20000 <receipts>}. The receipt of
 * the last batch is not in it, because the position is stored with the batch.
 *
 * @param receipts the newest ones, at most 500
 */
record Progress(long rows, boolean done, List<UUID> receipts) {
    private static final String DONE = "done";
    private static final int MOST_RECEIPTS = 500;

    static final Progress START = new Progress(0, false, List.of());

    static Progress of(String value) {
        List<String> words = Arrays.asList(value.split(" "));
        boolean done = DONE.equals(words.get(0));
        int first = done ? 1 : 0;
        List<UUID> receipts =
                words.stream().skip(first + 1L).map(UUID::fromString).toList();
        return new Progress(Long.parseLong(words.get(first)), done, receipts);
    }

    Progress advanced(long count, boolean end) {
        return new Progress(rows + count, end, receipts);
    }

    Progress with(UUID receipt) {
        List<UUID> more = new ArrayList<>(receipts);
        more.add(receipt);
        int surplus = Math.max(0, more.size() - MOST_RECEIPTS);
        return new Progress(rows, done, List.copyOf(more.subList(surplus, more.size())));
    }

    String value() {
        StringBuilder value = new StringBuilder(done ? DONE + " " : "").append(rows);
        receipts.forEach(receipt -> value.append(' ').append(receipt));
        return value.toString();
    }
}
