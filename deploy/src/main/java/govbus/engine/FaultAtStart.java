package govbus.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why the bus did not start, for whoever starts it: the reason with what was expected, and not a page of frames. */
final class FaultAtStart extends AbstractFailureAnalyzer<EngineFault> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, EngineFault fault) {
        return new FailureAnalysis(
                fault.getMessage(), "按上述预期改正后再启动 / start it again when it is as expected above", whole);
    }
}
