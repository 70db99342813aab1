package govbus.exchange.deliver;

import govbus.adapter.Row;
import govbus.exchange.Batch;
import govbus.exchange.deliver.Feeding.Place;
import govbus.exchange.log.BatchCodec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One message of a subscription's queue: consecutive batches of a lane, projected. Its body is the epoch, the places
 * before and after, and the rows in the log's own form.
 *
 * @param epoch of the feeding that sent it
 * @param after place at which the target must be
 * @param upTo place at which it is afterwards
 */
record Parcel(int epoch, Place after, Place upTo, List<String> items, List<String> keys, List<Row> rows) {

    private static final int HEAD = Integer.BYTES + 4 * Long.BYTES;

    static Parcel of(int epoch, Place after, List<Batch> projected) {
        Batch last = projected.get(projected.size() - 1);
        List<String> keys = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Batch batch : projected) {
            keys.addAll(batch.keys());
            rows.addAll(batch.rows());
        }
        return new Parcel(epoch, after, new Place(last.sequence(), last.cumulative()), last.items(), keys, rows);
    }

    byte[] encode() {
        byte[] body = BatchCodec.encodeBehind(HEAD, items, keys, rows);
        ByteBuffer.wrap(body)
                .putInt(epoch)
                .putLong(after.sequence())
                .putLong(after.records())
                .putLong(upTo.sequence())
                .putLong(upTo.records());
        return body;
    }

    static Parcel decode(byte[] body) {
        ByteBuffer head = ByteBuffer.wrap(body);
        int epoch = head.getInt();
        Place after = new Place(head.getLong(), head.getLong());
        Place upTo = new Place(head.getLong(), head.getLong());
        BatchCodec.Content content = BatchCodec.decodeBehind(HEAD, body);
        return new Parcel(epoch, after, upTo, content.items(), content.keys(), content.rows());
    }
}
