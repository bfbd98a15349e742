package dev.tdjava.testdc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  private static final String BASE = "dev.tdjava.testdc.internal.";

  /** Which packages below {@code internal} a package may use, beside itself. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("tl", Set.of()),
          entry("wire", Set.of()),
          entry("mtproto", Set.of("wire", "tl")),
          entry("model", Set.of("mtproto", "tl")),
          entry("rpc", Set.of("model", "mtproto", "tl")),
          entry("topic.account", topics("file", "login", "media")),
          entry("topic.bot", topics("login", "message")),
          entry("topic.chat", topics("member")),
          entry("topic.contact", topics("account")),
          entry("topic.dialog", topics("contact", "update")),
          entry("topic.file", topics()),
          entry("topic.forum", topics("chat", "dialog", "message", "reaction")),
          entry("topic.help", topics()),
          entry("topic.inline", topics("bot", "message")),
          entry("topic.invite", topics("chat", "member")),
          entry("topic.login", topics("help")),
          entry("topic.media", topics("file")),
          entry("topic.member", topics()),
          entry("topic.message", topics("dialog", "file", "media")),
          entry("topic.reaction", topics("message")),
          entry("topic.update", topics()));

  /** What every topic may use, and these other topics. */
  private static Set<String> topics(String... others) {
    return Stream.concat(
            Stream.of("rpc", "model", "mtproto", "tl"), Stream.of(others).map("topic."::concat))
        .collect(Collectors.toSet());
  }

  @ArchTest
  static void packagesUseWhatTheyMay(JavaClasses classes) {
    MAY_USE.forEach(
        (name, used) ->
            classes()
                .that()
                .resideInAPackage(BASE + name)
                .should()
                .onlyDependOnClassesThat(
                    resideOutsideOfPackage("dev.tdjava.testdc..")
                        .or(equivalentTo(RsaKey.class))
                        .or(resideInAPackage(BASE + name))
                        .or(
                            resideInAnyPackage(
                                used.stream().map(BASE::concat).toArray(String[]::new))))
                .check(classes));
  }

  @ArchTest
  static void everyPackageIsListed(JavaClasses classes) {
    assertThat(
            classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(BASE))
                .map(name -> name.substring(BASE.length())))
        .isSubsetOf(MAY_USE.keySet());
  }

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("dev.tdjava.testdc.(**)").should().beFreeOfCycles();

  /** What a test orders goes by what topics do, not by a request that nobody made. */
  @ArchTest
  static final ArchRule ONLY_THE_START_KNOWS_OF_REQUESTS =
      noClasses()
          .that()
          .resideInAPackage("dev.tdjava.testdc")
          .and()
          .doNotHaveFullyQualifiedName(TestDc.class.getName())
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BASE + "rpc");
}
