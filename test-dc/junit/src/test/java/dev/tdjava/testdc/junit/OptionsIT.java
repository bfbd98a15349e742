package dev.tdjava.testdc.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tdjava.api.OptionValue;
import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestDc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server's configuration as TDLib's options. */
@OfflineTelegram
@Timeout(60)
class OptionsIT {

  private final TestDc dc;
  private final TestClients clients;
  private final TestClient client = TestClient.of(TdClient.create());

  OptionsIT(TestDc dc, TestClients clients) {
    this.dc = dc;
    this.clients = clients;
  }

  private void awaitOption(String name, OptionValue value) {
    client.await(UpdateOption.class, one -> one.name().equals(name) && value.equals(one.value()));
  }

  private void login() {
    clients.login(client.client(), dc.user("Alice"));
  }

  @Test
  void optionsSayWhatTheServerSays() {
    dc.option("message_length_max", 5678).option("dialogs_pinned_limit_default", 8);
    login();

    awaitOption("my_id", new OptionValueInteger(dc.user("Alice").id()));
    awaitOption("message_text_length_max", new OptionValueInteger(5678));
    awaitOption("basic_group_size_max", new OptionValueInteger(200));
    awaitOption("supergroup_size_max", new OptionValueInteger(200_000));
    awaitOption("pinned_chat_count_max", new OptionValueInteger(8));
    assertThat(
            client
                .await(UpdateOption.class, one -> one.name().equals("authorization_date"))
                .value())
        .isInstanceOf(OptionValueInteger.class);
  }

  @Test
  void aClientHearsOfAnotherConfiguration() {
    login();
    awaitOption("message_text_length_max", new OptionValueInteger(4096));
    awaitOption("pinned_chat_count_max", new OptionValueInteger(5));

    dc.option("message_length_max", 6000);
    awaitOption("message_text_length_max", new OptionValueInteger(6000));

    dc.option("dialogs_pinned_limit_default", 7);
    awaitOption("pinned_chat_count_max", new OptionValueInteger(7));
  }

  @Test
  void aValueOfAnotherTypeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> dc.option("message_length_max", "many"));
    assertThatIllegalArgumentException().isThrownBy(() -> dc.option("anything", new Object()));
  }
}
