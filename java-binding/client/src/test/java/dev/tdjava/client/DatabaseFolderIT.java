package dev.tdjava.client;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.tdjava.api.NetworkTypeNone;
import dev.tdjava.api.functions.SetNetworkType;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.boundary.LogCapture;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An account must not be kept in the working directory without a word. */
@Timeout(60)
class DatabaseFolderIT {

  private static final String WORKING_DIRECTORY = System.getProperty("user.dir");

  /** TDLib refuses these for their {@code api_id}, before it makes any file. */
  private static SetTdlibParameters parameters(String databaseDirectory) {
    return SetTdlibParameters.builder().databaseDirectory(databaseDirectory).build();
  }

  @Test
  void isWarnedOfWithTheFolderThatTdlibTakes() {
    try (TdClient client = TdClient.create().start();
        LogCapture log = new LogCapture(DatabaseFolder.class.getName())) {
      client.send(new SetNetworkType(new NetworkTypeNone()));
      assertRefused(client.send(parameters("/nowhere")));
      assertThat(log.messages()).isEmpty();

      assertRefused(client.send(parameters("")));
      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains("no database directory", ": " + WORKING_DIRECTORY + ".", "databaseDirectory");

      JsonObject json = new JsonObject();
      json.addProperty("@type", "setTdlibParameters");
      assertRefused(client.send(json));
      assertThat(log.messages()).hasSize(2);

      json.addProperty("database_directory", "/nowhere");
      assertRefused(client.send(json));
      assertThat(log.messages()).hasSize(2);
    }
  }

  private static void assertRefused(CompletableFuture<?> answer) {
    assertThatThrownBy(() -> answer.get(30, SECONDS)).hasMessageContaining("api_id");
  }
}
