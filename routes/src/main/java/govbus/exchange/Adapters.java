package govbus.exchange;

import govbus.adapter.SourceAdapter;
import govbus.adapter.TargetAdapter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The adapters that this node has, by name. */
@Component
public class Adapters {

    private final Map<String, SourceAdapter> sources;
    private final Map<String, TargetAdapter> targets;

    Adapters(List<SourceAdapter> sources, List<TargetAdapter> targets) {
        this.sources = sources.stream().collect(Collectors.toMap(SourceAdapter::name, Function.identity()));
        this.targets = targets.stream().collect(Collectors.toMap(TargetAdapter::name, Function.identity()));
    }

    public SourceAdapter source(String name) {
        return findSource(name).orElseThrow(() -> new IllegalStateException("no source adapter " + name));
    }

    public TargetAdapter target(String name) {
        return findTarget(name).orElseThrow(() -> new IllegalStateException("no target adapter " + name));
    }

    public Optional<SourceAdapter> findSource(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    public Optional<TargetAdapter> findTarget(String name) {
        return Optional.ofNullable(targets.get(name));
    }

    public List<String> sourceNames() {
        return sources.keySet().stream().sorted().toList();
    }

    public List<String> targetNames() {
        return targets.keySet().stream().sorted().toList();
    }
}
