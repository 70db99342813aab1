package govbus.catalog.registry;

import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import govbus.catalog.manifest.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What only the store knows: codes that other resources had, entries that were handed in twice. */
@Component
class CodeCheck {
    private final CodeStore codes;

    CodeCheck(CodeStore codes) {
        this.codes = codes;
    }

    List<Problem> check(Plan plan, List<Manifest> manifests) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Manifest manifest : manifests) {
            if (!seen.add(manifest.kind() + " " + manifest.name())) {
                problems.add(manifest.duplicate());
            }
            code(plan, manifest, problems);
        }
        return problems;
    }

    private void code(Plan plan, Manifest manifest, List<Problem> problems) {
        if (!plan.changed().contains(new EntryKey(Kind.RESOURCE, manifest.name()))
                || !manifest.kind().equals(Kind.RESOURCE.word())) {
            return;
        }
        String code = manifest.tree().path("spec").path("code").asString("");
        codes.owner(code)
                .filter(owner -> !owner.equals(manifest.name()))
                .ifPresent(owner -> problems.add(manifest.codeTaken(code, owner)));
    }
}
