package govbus.exchange.watch;

import govbus.catalog.FirstDeliveries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A subscription has been served once its place in the log has moved. */
@Component
class DeliveredOnce implements FirstDeliveries {

    private final JdbcClient jdbc;

    DeliveredOnce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean delivered(String subscription) {
        return jdbc.sql("select exists (select from exchange.delivery where subscription = ? and seq > 0)")
                .param(subscription)
                .query(Boolean.class)
                .single();
    }
}
