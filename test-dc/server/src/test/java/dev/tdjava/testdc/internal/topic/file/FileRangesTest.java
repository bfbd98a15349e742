package dev.tdjava.testdc.internal.topic.file;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.testdc.internal.model.RpcError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which parts of files may be asked for. */
class FileRangesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 4096, false",
    "0, 1048576, false",
    "524288, 524288, false",
    "1024, 1024, true",
    "5120, 3072, true",
  })
  void aPartInOneMegabyteIsServed(long offset, int limit, boolean precise) {
    assertThatCode(() -> FileMethods.check(offset, limit, precise)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "1024, 4096, false, OFFSET_INVALID",
    "-4096, 4096, false, OFFSET_INVALID",
    "1000, 1024, true, OFFSET_INVALID",
    "0, 0, false, LIMIT_INVALID",
    "0, 1000, true, LIMIT_INVALID",
    "0, 12288, false, LIMIT_INVALID",
    "0, 2097152, false, LIMIT_INVALID",
    "1044480, 8192, false, LIMIT_INVALID",
    "1047552, 2048, true, LIMIT_INVALID",
  })
  void anyOtherIsRefused(long offset, int limit, boolean precise, String error) {
    assertThatThrownBy(() -> FileMethods.check(offset, limit, precise))
        .isInstanceOf(RpcError.class)
        .hasMessage(error);
  }
}
