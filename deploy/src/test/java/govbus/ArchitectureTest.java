package govbus;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The house, as rules; a broken one says what to do instead. */
@AnalyzeClasses(packages = "govbus", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final int LINES_OF_A_FILE = 300;

    @Test
    void packagesUseOnlyWhatOthersOfferAndNeverInACircle() {
        ApplicationModules.of(GovbusApplication.class).verify();
    }

    @ArchTest
    static final ArchRule theCatalogueDoesNotKnowHowSystemsAreSpokenTo = noClasses()
            .that()
            .resideInAnyPackage("govbus.catalog..", "govbus.code..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("govbus.adapter..", "org.apache.camel..")
            .because("resource-catalog says what exists; join it with an adapter in routes");

    @ArchTest
    static final ArchRule adaptersKnowNoGovernment = noClasses()
            .that()
            .resideInAPackage("govbus.adapter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("govbus.catalog..", "govbus.code..", "org.apache.camel..")
            .because("adapters speak protocols; hand them what they need as a task, from routes");

    @ArchTest
    static final ArchRule codesNeedNothing = classes()
            .that()
            .resideInAPackage("govbus.code")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("govbus.code", "java.."))
            .because("a code checks itself with the JDK alone; move what needs more to the feature that needs it");

    @ArchTest
    static final ArchRule theAdapterContractNeedsNothing = classes()
            .that()
            .resideInAPackage("govbus.adapter")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("govbus.adapter", "java.."))
            .because("whoever writes an adapter must see nothing but the contract; put the rest in a package below it");

    @ArchTest
    static final ArchRule camelLivesInTheFlows = noClasses()
            .that(resideInAPackage("govbus..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("govbus.exchange..", "govbus.library..", "govbus.window.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("a route belongs to exchange, library or window; offer those a method and let them route");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Constants)")
            .because("such a name says nothing; put the behaviour on the type that has the data, and name that");

    @ArchTest
    static final ArchRule nothingIsCalledBaseOrAbstract = noClasses()
            .that(simpleNameStartingWith("Base").or(simpleNameStartingWith("Abstract")))
            .should()
            .bePublic()
            .orShould()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("share by composition: give the common part a name of its own and pass it in");

    @ArchTest
    static final ArchRule dependenciesComeByTheConstructor = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .because("make the field final and take it as a constructor's parameter");

    @ArchTest
    static final ArchRule exceptionsSayWhatHappened = noClasses()
            .should()
            .callConstructorWhere(JavaCall.Predicates.target(HasOwner.Predicates.With.owner(
                            type(RuntimeException.class).or(type(Exception.class))))
                    .and(DescribedPredicate.describe(
                            "not from a subclass's own constructor",
                            call -> !call.getOriginOwner().isAssignableTo(Throwable.class))))
            .because("throw a Refusal, a named fault of the feature, or what the JDK has for it");

    @ArchTest
    static final ArchRule nothingIsDeserialised = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .because("serialised objects run code of whoever wrote them; send JSON or the batch's own form");

    @Test
    void filesAreShort() throws IOException {
        assertThat(sources("main").filter(file -> lines(file) > LINES_OF_A_FILE))
                .as("files of more than " + LINES_OF_A_FILE + " lines: move a thing of its own into a file of its own")
                .isEmpty();
    }

    @Test
    void testsWaitForWhatHappensAndNeverForTime() throws IOException {
        assertThat(sources("test")
                        .filter(file -> !file.endsWith("ArchitectureTest.java"))
                        .filter(file -> content(file).contains("Thread.sleep")))
                .as("tests that sleep: wait for the effect with Awaitility")
                .isEmpty();
    }

    private static Stream<Path> sources(String kind) throws IOException {
        Path root = Path.of("..").toRealPath();
        return List.of("resource-catalog", "adapters", "routes", "deploy", "integration-tests").stream()
                .map(module -> root.resolve(module).resolve("src").resolve(kind))
                .filter(Files::isDirectory)
                .flatMap(ArchitectureTest::javaFiles);
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        return content(file).lines().count();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
