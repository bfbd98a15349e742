package dev.tdjava.telegram;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may use whom: a package is a topic, and what is in its internal package is its own. */
@AnalyzeClasses(
    packages = "dev.tdjava.telegram",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Pattern TOPIC = Pattern.compile("dev\\.tdjava\\.telegram\\.(\\w+).*");

  @ArchTest
  static final ArchRule TOPICS_HAVE_NO_CYCLES =
      slices().matching("dev.tdjava.telegram.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule TOPICS_DO_NOT_KNOW_WHAT_PUTS_THEM_TOGETHER =
      noClasses()
          .that()
          .resideInAPackage("dev.tdjava.telegram.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.tdjava.telegram");

  @ArchTest
  static final ArchRule WHAT_IS_MADE_OF_RECORDS_KNOWS_NO_CLIENT =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.tdjava.telegram.text..",
              "dev.tdjava.telegram.content..",
              "dev.tdjava.telegram.keyboard..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.tdjava.client..", "dev.tdjava.rx..", "dev.tdjava.boundary..", "io.reactivex..");

  @ArchTest
  static final ArchRule INTERNALS_BELONG_TO_THEIR_TOPIC =
      ArchRuleDefinition.classes().should(new UseNoInternalsOfOthers());

  @ArchTest
  static final ArchRule THE_BINDING_HAS_INTERNALS_TOO =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.tdjava..internal..")
                  .and(JavaClass.Predicates.resideOutsideOfPackage("dev.tdjava.telegram..")));

  private static final class UseNoInternalsOfOthers extends ArchCondition<JavaClass> {

    UseNoInternalsOfOthers() {
      super("use no internals of another topic");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass();
        if (target.getPackageName().endsWith(".internal")
            && !topic(target).equals(topic(type))
            && !target.getPackageName().equals("dev.tdjava.telegram.internal") // that of all
            && target.getPackageName().startsWith("dev.tdjava.telegram.")) {
          events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
        }
      }
    }

    private static String topic(JavaClass type) {
      Matcher matcher = TOPIC.matcher(type.getPackageName());
      return matcher.matches() ? matcher.group(1) : "";
    }
  }
}
