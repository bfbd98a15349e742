package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.tdjava.api.OptionValueString;
import dev.tdjava.api.TdError;
import dev.tdjava.api.TdSchema;
import dev.tdjava.api.TextEntity;
import dev.tdjava.api.TextEntityTypeBotCommand;
import dev.tdjava.api.functions.GetOption;
import dev.tdjava.api.functions.GetTextEntities;
import dev.tdjava.api.functions.TestReturnError;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.errors.TdNativeException;
import dev.tdjava.fixtures.ForkedJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecuteIT {

  /** Has a small heap, and asks for an answer that is six times as long as the request's text. */
  static final class LargerThanTheHeap {

    private LargerThanTheHeap() {}

    public static void main(String[] arguments) {
      try {
        TdClient.execute(new TestReturnError(new TdError(7, "ä".repeat(12_000_000))));
      } catch (TdNativeException e) {
        System.out.println("failed: " + e.getMessage());
      }
      System.out.println(TdClient.execute(new GetOption("version")));
    }
  }

  @Test
  void requestsThatTdlibAnswersAtOnce() {
    assertThat(TdClient.execute(new GetOption("version")))
        .isEqualTo(new OptionValueString(TdSchema.VERSION));
    // Offsets count UTF-16 units, as String does.
    assertThat(TdClient.execute(new GetTextEntities("\ud83d\ude00 /start")).entities())
        .containsExactly(new TextEntity(3, 6, new TextEntityTypeBotCommand()));
  }

  @Test
  void errorsAreThrown() {
    assertThatThrownBy(() -> TdClient.execute(new TestReturnError(new TdError(500, "on purpose"))))
        .isInstanceOf(TdErrorException.class)
        .hasMessage("testReturnError: 500 on purpose");
  }

  @Test
  void anAnswerThatTheHeapCannotHoldIsATypedFailure() throws Exception {
    String boundary = "-Dtdjava.boundary=" + System.getProperty("tdjava.boundary");
    ForkedJvm.Result jvm =
        ForkedJvm.start(LargerThanTheHeap.class, List.of("-Xmx128m", boundary)).await();
    assertThat(jvm.output())
        .contains("failed: TDLib's answer does not fit into the heap", "-Xmx", TdSchema.VERSION);
    assertThat(jvm.exitCode()).isZero();
  }

  @Test
  void withJson() {
    JsonObject request = new JsonObject();
    request.addProperty("@type", "getOption");
    request.addProperty("name", "version");
    request.addProperty("@extra", "mine");
    assertThat(TdClient.execute(request).get("value").getAsString()).isEqualTo(TdSchema.VERSION);
    assertThat(TdClient.execute(request).get("@extra").getAsString()).isEqualTo("mine");
    JsonObject nonsense = new JsonObject();
    nonsense.addProperty("@type", "noSuchThing");
    assertThatThrownBy(() -> TdClient.execute(nonsense))
        .isInstanceOf(TdErrorException.class)
        .hasMessageStartingWith("noSuchThing: 400 Failed to parse JSON object");
  }
}
