package dev.tdjava;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.regex.Pattern;

/** Who may use whom. */
@AnalyzeClasses(packages = "dev.tdjava", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule THE_API_DEPENDS_ON_NOTHING =
      classes()
          .that()
          .resideInAPackage("dev.tdjava.api..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tdjava.api..",
              "java..",
              "org.jspecify.annotations",
              "javax.annotation.processing");

  @ArchTest
  static final ArchRule THE_CODEC_KNOWS_ONLY_THE_API =
      noClasses()
          .that()
          .resideInAPackage("dev.tdjava.codec..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.tdjava.boundary..", "dev.tdjava.client..", "com.google..", "org.slf4j..");

  @ArchTest
  static final ArchRule THE_BOUNDARY_PASSES_BYTES =
      noClasses()
          .that()
          .resideInAPackage("dev.tdjava.boundary..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.tdjava.api..", "dev.tdjava.codec..", "dev.tdjava.client..");

  @ArchTest
  static final ArchRule THE_BINDING_KNOWS_NO_RXJAVA =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.reactivex..", "org.reactivestreams..");

  @ArchTest
  static final ArchRule NOTHING_USES_THE_GENERATOR =
      noClasses().should().dependOnClassesThat().resideInAPackage("dev.tdjava.codegen..");

  /** What runs on the receiving thread has no logger: an appender may wait for a client. */
  @ArchTest
  static final ArchRule THE_RECEIVING_THREAD_LOGS_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("dev.tdjava.client")
          .and()
          .haveNameNotMatching(
              ".*\\.(Failures|RepeatedFailures|DispatchThreads|Library|TdLog|DatabaseFolder)")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.slf4j..");

  @ArchTest
  static final ArchRule JNA_STAYS_IN_THE_BOUNDARY =
      noClasses()
          .that(DescribedPredicate.not(resideInAPackage("dev.tdjava.boundary.internal")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.sun.jna..");

  /** A text that is no path, in this locale, is to be told with whose it is. */
  @ArchTest
  static final ArchRule TEXT_BECOMES_A_PATH_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.tdjava.boundary.internal.FileNames")
          .should()
          .callMethodWhere(isCallOf(Path.class, "of"))
          .orShould()
          .callMethodWhere(isCallOf(Paths.class, "get"))
          .orShould()
          .callMethodWhere(isCallOf(FileSystem.class, "getPath"))
          .orShould()
          .callMethodWhere(isCallOf(File.class, "toPath"));

  /** An interrupt closes channels, so nothing that loads TDLib may read by them. */
  @ArchTest
  static final ArchRule LOADING_KNOWS_NO_INTERRUPT =
      noClasses()
          .that()
          .resideInAPackage("dev.tdjava.boundary..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.nio.channels..")
          .orShould()
          .callMethodWhere(
              isCallOf(
                  Files.class,
                  "newInputStream|newOutputStream|newBufferedReader|newBufferedWriter"
                      + "|newByteChannel|copy|readAll.*|readString|write|writeString|lines|createTemp.*"));

  private static DescribedPredicate<JavaMethodCall> isCallOf(Class<?> owner, String names) {
    return DescribedPredicate.describe(
        "it is one of " + owner.getSimpleName() + "." + names,
        call ->
            call.getTargetOwner().isEquivalentTo(owner)
                && Pattern.matches(names, call.getTarget().getName()));
  }

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.tdjava.(client|boundary|codec|errors)..").should().beFreeOfCycles();

  /** Leaves out the tests of this module and those that come from another as a jar. */
  static final class NoTests implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }
}
