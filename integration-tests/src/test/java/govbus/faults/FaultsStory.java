package govbus.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import govbus.city.Progress;
import govbus.faults.kind.Kinds;
import java.nio.file.Path;
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

    @TestFactory
    Stream<DynamicTest> nothingAcceptedIsLostOrComesTwiceOrOutOfOrder() {
        return Kinds.shortForm().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.name() + " " + fault.flows(), () -> {
                    Result result = suite.run(fault);
                    assumeFalse(result.wasSkipped(), result.skipped());
                    assertThat(result.verdict().examples()).isEmpty();
                    assertThat(result.blind()).as("what the oracle did not see").isEmpty();
                    assertThat(result.recoveryMillis()).isNotNegative();
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsMadeWorseOnPurposeIsFoundOut() {
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
