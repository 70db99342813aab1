package govbus.catalog.api;

import govbus.catalog.casework.Act;
import govbus.catalog.casework.Acts;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.registry.Entry;
import govbus.catalog.registry.Outcome;
import govbus.catalog.registry.Registry;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Grants that come and go by manifest, past any request, are the authority's own acts, and stand in the history as such;
 * in a request's time line too, when it is its grant.
 */
@Component
class AuthorityActs {
    private static final Map<String, String> WORDS = Map.of(
            "created", "authority-grant",
            "changed", "authority-change",
            "removed", "authority-revoke");

    private final Acts acts;
    private final Registry registry;

    AuthorityActs(Acts acts, Registry registry) {
        this.acts = acts;
        this.registry = registry;
    }

    void record(Caller caller, Outcome outcome, String reason) {
        if (outcome.dryRun()) {
            return;
        }
        for (Outcome.Change change : outcome.changes()) {
            String word = WORDS.get(change.action());
            if (word != null && change.kind().equals(Kind.SUBSCRIPTION.word())) {
                acts.add(act(caller, change.name(), word, reason));
            }
        }
    }

    private Act act(Caller caller, String subscription, String word, String reason) {
        Entry now =
                registry.entry(new EntryKey(Kind.SUBSCRIPTION, subscription)).orElse(null);
        String basis =
                now == null ? null : now.document().path("spec").path("basis").asString(null);
        return new Act(
                0,
                "request",
                subscription,
                word,
                caller.name(),
                Acts.now(),
                reason == null || reason.isBlank() ? "清单 / by manifest" : reason,
                basis,
                null,
                now == null ? null : now.document());
    }
}
