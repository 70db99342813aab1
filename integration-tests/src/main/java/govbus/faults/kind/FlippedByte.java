package govbus.faults.kind;

import govbus.city.bureau.Database;
import govbus.faults.Fault;
import govbus.faults.Scene;
import govbus.faults.Weakness;
import govbus.faults.oracle.Sent;
import govbus.faults.oracle.Verdict;
import govbus.faults.site.Weather;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** A byte of a stored batch changes on the disk before it is delivered; it must never be delivered as valid. */
final class FlippedByte implements Fault {
    private static final int SECONDS = 90;
    private static final String TOLD =
            "select count(*) from exchange.bulletin where message like '%damaged%' and last_at > now() - interval '90 seconds'";
    private static final String FLIP =
            "update exchange.batch set body = set_byte(body, ?, get_byte(body, ?) # 1) where receipt = ?";

    private boolean delivered;
    private boolean told;

    @Override
    public String id() {
        return "F30";
    }

    @Override
    public String name() {
        return "a byte of a stored batch flipped before its delivery";
    }

    @Override
    public List<String> flows() {
        return List.of("push");
    }

    @Override
    public void inject(Scene scene) throws IOException, InterruptedException {
        Database books = scene.site().books();
        scene.site().links().departments().weather(Weather.CUT);
        List<Sent> one = List.of(new Sent("push", scene.own("F"), 1, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
        scene.ledger().attempt(one);
        String receipt = scene.flows()
                .push()
                .send(scene.own("F"), one)
                .body()
                .path("receipt")
                .asString();
        // the node still has the batch in its memory; another one reads it from the disk
        scene.site().bus().kill();
        int place =
                books.count("select length(body) - 12 from exchange.batch where receipt = ?", UUID.fromString(receipt));
        books.sql().update(FLIP, place, place, UUID.fromString(receipt));
        scene.site().links().departments().weather(Weather.FAIR);
        scene.site().bus().start();
        Database target = scene.site().database("credit");
        Scene.within(SECONDS, () -> books.count(TOLD) > 0 || has(target, one.get(0)));
        delivered = has(target, one.get(0));
        told = books.count(TOLD) > 0;
        books.sql().update(FLIP, place, place, UUID.fromString(receipt));
    }

    private static boolean has(Database target, Sent one) {
        return target.count("select count(*) from fault_push where id = ?", one.key()) > 0;
    }

    @Override
    public void heal(Scene scene) {
        // the byte is right again, and what waited behind it goes on
    }

    @Override
    public void examine(Scene scene, Verdict verdict) {
        if (delivered) {
            verdict.broken("a damaged batch was delivered");
        }
        if (!told) {
            verdict.broken("nobody was told that a batch is damaged");
        }
    }

    @Override
    public Weakness control() {
        return new Rule("no checksum is compared", """
                RULE no checksum
                CLASS govbus.exchange.log.Unpacking
                METHOD checkSum
                AFTER WRITE end
                IF true
                DO RETURN
                ENDRULE
                """);
    }
}
