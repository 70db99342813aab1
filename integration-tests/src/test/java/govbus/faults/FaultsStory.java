package govbus.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import govbus.city.Progress;
import govbus.faults.kind.Kinds;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The short form of the fault suite: nothing that was accepted is lost, comes twice or in the wrong order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class FaultsStory {
    private final Suite suite =
            new Suite(Path.of("target", "faults-" + System.nanoTime()), new Progress(System.out), 1);

    /** The controls come last: the last of them spoils the site. */
    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> nothingAcceptedIsLostOrComesTwiceOrOutOfOrderAndAWorseBusIsFoundOut() {
        return Stream.concat(rounds(), controls());
    }

    private Stream<DynamicTest> rounds() {
        return Kinds.shortForm().stream()
                .map(series -> DynamicTest.dynamicTest(words(series), () -> {
                    List<Result> done = suite.run(series).stream()
                            .filter(result -> !result.wasSkipped())
                            .toList();
                    assumeFalse(done.isEmpty(), "nothing of it can be done here");
                    for (Result result : done) {
                        assertThat(result.verdict().examples()).isEmpty();
                        assertThat(result.blind())
                                .as("what the oracle did not see")
                                .isEmpty();
                        assertThat(result.recoveryMillis())
                                .as(result.fault().name())
                                .isNotNegative();
                    }
                }));
    }

    private static String words(List<Fault> series) {
        return series.stream().map(fault -> fault.id() + " " + fault.name()).collect(Collectors.joining(", then "));
    }

    private Stream<DynamicTest> controls() {
        return Kinds.shortControls().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.name() + ": " + fault.control().name(), () -> {
                            Result result = suite.runControl(fault);
                            assumeFalse(result.wasSkipped(), result.skipped());
                            assertThat(result.asItShould())
                                    .as(result.verdict().toString())
                                    .isTrue();
                        }));
    }

    @AfterAll
    void end() {
        System.out.println(suite.table());
        suite.close();
    }
}
