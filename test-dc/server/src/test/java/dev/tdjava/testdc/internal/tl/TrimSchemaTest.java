package dev.tdjava.testdc.internal.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What build-scripts/update-layer takes, and what it says of the rest. */
class TrimSchemaTest {

  @Test
  void aTextAsClientsCarryItIsTaken() {
    TrimSchema schema =
        new TrimSchema(
            List.of(
                "int ? = Int;",
                "bytes = Bytes;",
                "vector#1cb5c415 {t:Type} # [ t ] = Vector t;",
                "---functions---",
                "test.useError = Error;",
                "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;",
                "",
                "---types---",
                "// a comment",
                "inputPeerEmpty#7f3b18ea = InputPeer;"));

    assertThat(schema.all())
        .containsExactly(
            "inputPeerEmpty#7f3b18ea = InputPeer;",
            "---functions---",
            "invokeWithLayer#da9b0d0d layer:int query:!X = X;");
  }

  @Test
  void whatIsNoTlIsRefusedByItsFirstLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrimSchema(List.of("{", "\"constructors\": [")))
        .withMessage("This is no line of a TL schema: {");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrimSchema(List.of("inputPeerEmpty#7f3b18ea = InputPeer;")))
        .withMessageContaining("---functions---");
  }
}
