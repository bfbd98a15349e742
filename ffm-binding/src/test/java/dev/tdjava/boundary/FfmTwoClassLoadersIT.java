package dev.tdjava.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.fixtures.ForkedJvm;
import dev.tdjava.fixtures.ForkedJvm.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By FFM too, the second class loader learns that TDLib is taken. */
class FfmTwoClassLoadersIT {

  @Test
  void theSecondIsToldWhoHasIt() throws Exception {
    Result result = ForkedJvm.start(TwoClassLoadersIT.LoadTwice.class, List.of()).await();
    assertRefused(result);
  }

  @Test
  void evenWhenThePropertyIsGone() throws Exception {
    Result result = ForkedJvm.start(TwoClassLoadersIT.LoadTwice.class, List.of(), "clear").await();
    assertRefused(result);
  }

  private static void assertRefused(Result result) {
    assertThat(result.output())
        .contains("first: loaded FfmBoundary")
        .contains(
            "second: dev.tdjava.errors.TdNativeException: TDLib is already loaded by another class loader")
        .contains("common class path")
        .endsWith("end\n");
    assertThat(result.exitCode()).isZero();
  }
}
