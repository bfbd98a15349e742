package dev.tdjava.rx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.ChatActionBar;
import dev.tdjava.api.ChatActionBarAddContact;
import dev.tdjava.api.ChatList;
import dev.tdjava.api.ConnectionState;
import dev.tdjava.api.ConnectionStateReady;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateChatActionBar;
import dev.tdjava.api.UpdateChatAddedToList;
import dev.tdjava.api.UpdateChatRemovedFromList;
import dev.tdjava.api.UpdateConnectionState;
import dev.tdjava.api.UpdateUnreadChatCount;
import dev.tdjava.api.UpdateUnreadMessageCount;
import dev.tdjava.api.UserStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierTest {

  @Test
  void readsTheComponentOfTheAskedType() {
    Carrier<ConnectionState> carrier = only(Carrier.of(ConnectionState.class));

    assertThat(carrier.update()).isEqualTo(UpdateConnectionState.class);
    assertThat(carrier.value(new UpdateConnectionState(new ConnectionStateReady())))
        .contains(new ConnectionStateReady());
    assertThat(only(Carrier.of(UserStatus.class)).component().getName()).isEqualTo("status");
  }

  @Test
  void findsAllKindsOfUpdatesThatCarryAType() {
    assertThat(Carrier.of(ChatList.class))
        .extracting(Carrier::update)
        .containsExactlyInAnyOrder(
            UpdateChatAddedToList.class,
            UpdateChatRemovedFromList.class,
            UpdateUnreadMessageCount.class,
            UpdateUnreadChatCount.class);
  }

  @Test
  void anAbsentValueIsEmpty() {
    Carrier<ChatActionBar> carrier = only(Carrier.of(ChatActionBar.class));

    assertThat(carrier.value(new UpdateChatActionBar(1, null))).isEmpty();
    assertThat(carrier.value(new UpdateChatActionBar(1, new ChatActionBarAddContact())))
        .contains(new ChatActionBarAddContact());
  }

  @ParameterizedTest
  @ValueSource(classes = {Update.class, TdObject.class, ConnectionStateReady.class})
  void aTypeThatNoUpdateCarriesIsRefusedWithAdvice(Class<? extends TdObject> type) {
    assertThatThrownBy(() -> Carrier.of(type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(type.getName(), "updates(Class)", "ofType");
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.get(0);
  }
}
