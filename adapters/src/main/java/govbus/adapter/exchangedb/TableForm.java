package govbus.adapter.exchangedb;

import govbus.adapter.AdapterProperty;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a manifest says about a change table.
 *
 * @param id column that names a change
 * @param operation column that holds I, U or D
 * @param time column with the time of the change
 * @param interval pause between two looks
 * @param settle how long after its time a change may still be committed
 */
record TableForm(
        String schema,
        String table,
        String id,
        String operation,
        String time,
        Duration interval,
        Duration settle,
        int batchRows) {
    private static final AdapterProperty SCHEMA =
            AdapterProperty.optional("schema", "模式 Schema", "public", AdapterProperty::identifier);
    private static final AdapterProperty TABLE =
            AdapterProperty.required("table", "变更表 Change table", AdapterProperty::identifier);
    private static final AdapterProperty ID =
            AdapterProperty.optional("id", "行标识列 Id column", "row_guid", AdapterProperty::identifier);
    private static final AdapterProperty OPERATION = AdapterProperty.optional(
            "operation", "同步类型列 Operation column", "cd_operation", AdapterProperty::identifier);
    private static final AdapterProperty TIME =
            AdapterProperty.optional("time", "同步时间列 Time column", "cd_time", AdapterProperty::identifier);
    private static final AdapterProperty INTERVAL = AdapterProperty.optional(
            "interval-ms", "轮询间隔毫秒 Interval in ms", "1000", AdapterProperty.number(100, 86_400_000));
    private static final AdapterProperty SETTLE = AdapterProperty.optional(
            "settle-seconds", "迟到等待秒数 Seconds that a change may be late", "10", AdapterProperty.number(0, 86_400));
    private static final AdapterProperty BATCH_ROWS =
            AdapterProperty.optional("batch-rows", "每批行数 Rows per batch", "2000", AdapterProperty.number(1, 20_000));

    static final List<AdapterProperty> PROPERTIES =
            List.of(SCHEMA, TABLE, ID, OPERATION, TIME, INTERVAL, SETTLE, BATCH_ROWS);

    static TableForm of(Map<String, String> given) {
        return new TableForm(
                SCHEMA.in(given),
                TABLE.in(given),
                ID.in(given),
                OPERATION.in(given),
                TIME.in(given),
                Duration.ofMillis(Long.parseLong(INTERVAL.in(given))),
                Duration.ofSeconds(Long.parseLong(SETTLE.in(given))),
                Integer.parseInt(BATCH_ROWS.in(given)));
    }

    String ackTable() {
        return table + "_ack";
    }
}
