package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestDc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A JVM whose TDLib was loaded by somebody else. */
@Tag("own-jvm")
class TooLateIT {

  @Test
  void aLibraryThatIsLoadedAlreadyIsRefusedWithAdvice() {
    try (TestDc dc = TestDc.start();
        TdClient client = TdClient.create().start()) {
      assertThat(client.send(new TestSquareInt(3)).join().value()).isEqualTo(9);

      assertThatIllegalStateException()
          .isThrownBy(() -> TestClients.of(dc))
          .withMessageContaining("has loaded TDLib already, from ")
          .withMessageContaining("reuseForks=false");
      assertThatIllegalStateException()
          .isThrownBy(() -> TestClients.connect(TdClient.create(), dc))
          .withMessageContaining("has loaded TDLib already, from ");
      assertThat(System.getProperty("tdjava.library.path")).isNull();
    }
  }
}
