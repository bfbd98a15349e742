package dev.tdjava.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.codegen.CommittedFacts;
import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares the rule's outcome for the whole schema with a list that a human has read. A schema
 * update that adds a secret changes the list; {@code -Dgolden.update=true} writes it anew.
 */
class SecretsTest {

  private static final Path LIST = Path.of("src/test/resources/secrets.txt");

  @Test
  void areTheOnesInTheList() throws IOException {
    List<String> secrets = new ArrayList<>();
    for (Combinator combinator : CommittedFacts.read().combinators()) {
      for (Field field : combinator.fields()) {
        if (Secrets.isSecret(combinator, field)) {
          secrets.add(combinator.name() + "." + field.name());
        }
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.write(LIST, secrets);
    }
    assertThat(secrets).containsExactlyElementsOf(Files.readAllLines(LIST));
  }

  @Test
  void includeWhatADeveloperWouldRegretToLog() throws IOException {
    assertThat(Files.readAllLines(LIST))
        .contains(
            "setTdlibParameters.api_hash",
            "setTdlibParameters.database_encryption_key",
            "setAuthenticationPhoneNumber.phone_number",
            "checkAuthenticationCode.code",
            "checkAuthenticationPassword.password",
            "checkAuthenticationBotToken.token",
            "authorizationStateWaitOtherDeviceConfirmation.link",
            "user.phone_number",
            "proxyTypeMtproto.secret")
        .doesNotContain("user.language_code", "error.message", "setTdlibParameters.device_model");
  }
}
