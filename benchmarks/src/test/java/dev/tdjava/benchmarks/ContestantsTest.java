package dev.tdjava.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.Update;
import dev.tdjava.codec.TdJson;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("All contestants do the same work")
class ContestantsTest {

  @ParameterizedTest
  @EnumSource(Sample.class)
  void theyDecodeToEqualRecords(Sample sample) throws IOException {
    byte[] json = sample.bytes();
    int length = sample.json().length();
    Update expected = Contestant.TDJAVA.decoder().decode(json, length);

    for (Contestant contestant : Contestant.values()) {
      assertThat(contestant.decoder().decode(json, length))
          .as(contestant.name())
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Sample.class)
  void aSampleIsWhatTdlibWouldPrint(Sample sample) {
    String written = TdJson.toJson(TdJson.fromJson(Update.class, sample.json()));

    // TDLib escapes what is not ASCII and prints six digits after the point.
    assertThat(sample.json().replace("0.000000", "0.0")).isEqualTo(escaped(written));
  }

  private static String escaped(String json) {
    return json.chars()
        .mapToObj(c -> c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c))
        .collect(Collectors.joining());
  }
}
