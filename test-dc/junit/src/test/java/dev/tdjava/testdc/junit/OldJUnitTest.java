package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** The extension says so where JUnit is too old for it. */
class OldJUnitTest {

  @Test
  void aJUnitThatClosesNothingIsRefused() {
    ClassLoader without =
        new ClassLoader(OldJUnitTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.endsWith("$StoreScope")) {
              throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
          }
        };

    assertThatIllegalStateException()
        .isThrownBy(() -> TestDcExtension.refuseOldJUnit(without))
        .withMessageContaining("needs JUnit 5.13 or newer");
  }

  @Test
  void thisOneIsNot() {
    TestDcExtension.refuseOldJUnit(OldJUnitTest.class.getClassLoader());
  }
}
