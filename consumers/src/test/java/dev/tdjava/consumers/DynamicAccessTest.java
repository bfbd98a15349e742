package dev.tdjava.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.junit.jupiter.api.Test;

class DynamicAccessTest {

  /** Looks up what has no name in it that a text search would find. */
  static final class Sample {
    volatile int count;

    static Object[] lookUp(Class<?> type) throws ReflectiveOperationException {
      return new Object[] {
        type.getEnumConstants(),
        AtomicIntegerFieldUpdater.newUpdater(Sample.class, "count"),
        MethodHandles.lookup().findVarHandle(Sample.class, "count", int.class)
      };
    }
  }

  @Test
  void findsEnumConstantsAndFieldsToo() {
    assertThat(DynamicAccess.in(new ClassFileImporter().importClasses(Sample.class)))
        .containsExactly(
            "DynamicAccessTest -> AtomicIntegerFieldUpdater.newUpdater",
            "DynamicAccessTest -> Class.getEnumConstants",
            "DynamicAccessTest -> Lookup.findVarHandle");
  }
}
