package dev.tdjava.testdc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.nio.file.Paths;

/** What depends on what in the data centre: packages follow the way of a request. */
@AnalyzeClasses(
    packages = "dev.tdjava.testdc",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule NEEDS_THE_JDK_AND_A_LOG =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.tdjava.testdc..", "java..", "javax..", "org.slf4j..", "org.jspecify..");

  /** A text that is no path, in this locale, is to be told with whose it is. */
  @ArchTest
  static final ArchRule TEXT_BECOMES_A_PATH_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotHaveSimpleName("FolderNames")
          .should()
          .callMethod(Path.class, "of", String.class, String[].class)
          .orShould()
          .callMethod(Paths.class, "get", String.class, String[].class);

  @ArchTest
  static final ArchRule WIRE_KNOWS_NOTHING_OF_WHAT_IT_CARRIES =
      noClasses()
          .that()
          .resideInAPackage("..internal.wire..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..internal.mtproto..", "..internal.rpc..", "..internal.world..", "..internal.tl..");

  @ArchTest
  static final ArchRule MTPROTO_KNOWS_NOTHING_OF_THE_WORLD =
      noClasses()
          .that()
          .resideInAPackage("..internal.mtproto..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..internal.rpc..", "..internal.world..", "..internal.files..");

  @ArchTest
  static final ArchRule THE_WORLD_KNOWS_NOTHING_OF_METHODS =
      noClasses()
          .that()
          .resideInAPackage("..internal.world..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..internal.rpc..");

  @ArchTest
  static final ArchRule OBJECTS_KNOW_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("..internal.tl..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..internal.wire..",
              "..internal.mtproto..",
              "..internal.rpc..",
              "..internal.world..");
}
