package dev.tdjava.testdc.junit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.internal.tl.Layer;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@link SentConstructors} sees what is written, wherever it is, and would tell. */
@OfflineTelegram
@Timeout(60)
class SentConstructorsIT {

  @Test
  void whatIsWrittenIsSeen(TestDc dc, @LoggedIn("Alice") TestClient alice) {
    Map<String, Integer> layer = Layer.of(Layer.DEFAULT).constructors();
    Map<String, Integer> mtproto = Layer.mtproto().constructors();
    dc.user("Bob").says(dc.user("Alice"), "hello");
    alice.hears("hello");

    assertThat(SentConstructors.sent())
        .as("answers, updates, service messages and the handshake")
        .contains(layer.get("config"), layer.get("user"), layer.get("updateNewMessage"))
        .contains(mtproto.get("rpc_error"), mtproto.get("new_session_created"))
        .contains(mtproto.get("resPQ"), mtproto.get("server_DH_inner_data"));
  }

  @Test
  void whatTdlibDoesNotKnowIsTold() throws IOException {
    int user = id(Layer.DEFAULT, "user");
    int oldUser = id(144, "user");

    assertThat(SentConstructors.unknown(Set.of(user, oldUser)))
        .containsExactly("?#" + Integer.toHexString(oldUser));
  }

  private static int id(int layer, String name) {
    return requireNonNull(Layer.of(layer).constructors().get(name));
  }
}
