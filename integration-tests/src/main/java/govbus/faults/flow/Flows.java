package govbus.faults.flow;

import govbus.city.bureau.Database;
import govbus.faults.site.Console;
import govbus.faults.site.Site;
import govbus.faults.site.SiteFault;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** All ways in, declared to the bus by HTTP as anybody would, and the subscribers' tables that remember every effect. */
public final class Flows {
    /** Has a table of everything. */
    public static final String FIRST = "credit";
    /** Has a second table of what is pushed, so that one slow subscriber can be told from another. */
    public static final String SECOND = "market";

    private static final int START_SECONDS = 120;

    private final Site site;
    private final List<Flow> all;

    private Flows(Site site, List<Flow> all) {
        this.site = site;
        this.all = all;
    }

    /** Makes the tables and declares everything. */
    public static Flows open(Site site) throws IOException, InterruptedException {
        Flows flows = new Flows(
                site,
                List.of(
                        new PushFlow(site),
                        new CdcFlow(site),
                        new TableFlow(site),
                        new FileFlow(site),
                        new JmsFlow(site)));
        for (Flow flow : flows.all) {
            flow.prepare();
            flows.target(FIRST, flow);
            flows.target(SECOND, flow);
        }
        flows.declare();
        flows.awaitRunning();
        return flows;
    }

    /** A table that is still being read for the first time shows a key's newest version only. */
    private void awaitRunning() throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!all.stream().allMatch(flow -> site.console("operator").isRunning(flow.resource()))) {
            if (System.nanoTime() > until) {
                throw new SiteFault("not every flow runs after " + START_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    public List<Flow> all() {
        return all;
    }

    public Flow of(String name) {
        return all.stream().filter(flow -> flow.name().equals(name)).findFirst().orElseThrow();
    }

    public PushFlow push() {
        return (PushFlow) of("push");
    }

    /** Who has a table of a flow. */
    public List<String> subscribers(Flow flow) {
        return flow.name().equals("push") ? List.of(FIRST, SECOND) : List.of(FIRST);
    }

    /** Declares everything, or what is missing of it. */
    public void declare() throws IOException, InterruptedException {
        StringBuilder documents =
                new StringBuilder(Papers.WINDOW).append("---\n").append(Papers.LIBRARY);
        for (Flow flow : all) {
            documents
                    .append("---\n")
                    .append(Papers.resource(flow))
                    .append("---\n")
                    .append(flow.source());
            for (String subscriber : subscribers(flow)) {
                documents.append("---\n").append(Papers.subscription(flow, subscriber));
            }
        }
        Console.Answer answer = site.console("engineer").declare(documents.toString());
        if (answer.status() != 200) {
            throw new SiteFault("the bus does not take the suite's manifests: " + answer);
        }
    }

    /** Changes the state of a subscription to what is pushed. */
    public void edit(String subscriber, String state) throws IOException, InterruptedException {
        String paper =
                Papers.subscription(push(), subscriber).replace("  delivery:", "  state: " + state + "\n  delivery:");
        Console.Answer answer = site.console("engineer").declare(paper);
        if (answer.status() != 200) {
            throw new SiteFault("a subscription could not be made " + state + ": " + answer);
        }
    }

    private void target(String subscriber, Flow flow) {
        Database database = site.database(subscriber);
        Stream.of("""
                        create table %1$s (id text primary key, version int check (version < 1000000000), word text);
                        create table %1$s_effect (number bigserial primary key, id text, op text, version int, digest text);
                        create index on %1$s_effect (id);
                        create function %1$s_note() returns trigger language plpgsql as $$ begin
                            insert into %1$s_effect (id, op, version, digest) values (coalesce(new.id, old.id), tg_op,
                                coalesce(new.version, old.version), md5(coalesce(new.word, old.word)));
                            return null; end $$;
                        create trigger note after insert or update or delete on %1$s
                            for each row execute function %1$s_note()
                        """.formatted(flow.table())).forEach(database.sql()::execute);
    }
}
