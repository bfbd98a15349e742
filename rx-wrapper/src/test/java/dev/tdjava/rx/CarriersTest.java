package dev.tdjava.rx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.ChatActionBar;
import dev.tdjava.api.ChatActionBarAddContact;
import dev.tdjava.api.ChatList;
import dev.tdjava.api.ConnectionState;
import dev.tdjava.api.ConnectionStateReady;
import dev.tdjava.api.SuggestedAction;
import dev.tdjava.api.SuggestedActionCheckPassword;
import dev.tdjava.api.SuggestedActionCheckPhoneNumber;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateChatActionBar;
import dev.tdjava.api.UpdateChatAddedToList;
import dev.tdjava.api.UpdateChatRemovedFromList;
import dev.tdjava.api.UpdateConnectionState;
import dev.tdjava.api.UpdateSuggestedActions;
import dev.tdjava.api.UpdateUnreadChatCount;
import dev.tdjava.api.UpdateUnreadMessageCount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriersTest {

  @Test
  void readsTheComponentOfTheAskedType() {
    Carriers<ConnectionState> carriers = Carriers.of(ConnectionState.class);

    assertThat(carriers.updates()).containsExactly(UpdateConnectionState.class);
    assertThat(carriers.values(new UpdateConnectionState(new ConnectionStateReady())))
        .containsExactly(new ConnectionStateReady());
  }

  @Test
  void findsAllKindsOfUpdatesThatCarryAType() {
    assertThat(Carriers.of(ChatList.class).updates())
        .containsExactlyInAnyOrder(
            UpdateChatAddedToList.class,
            UpdateChatRemovedFromList.class,
            UpdateUnreadMessageCount.class,
            UpdateUnreadChatCount.class);
  }

  @Test
  void anAbsentValueIsLeftOut() {
    Carriers<ChatActionBar> carriers = Carriers.of(ChatActionBar.class);

    assertThat(carriers.values(new UpdateChatActionBar(1, null))).isEmpty();
    assertThat(carriers.values(new UpdateChatActionBar(1, new ChatActionBarAddContact())))
        .containsExactly(new ChatActionBarAddContact());
  }

  @Test
  void valuesInListsComeOneByOne() {
    Carriers<SuggestedAction> carriers = Carriers.of(SuggestedAction.class);
    SuggestedAction first = new SuggestedActionCheckPhoneNumber();
    SuggestedAction second = new SuggestedActionCheckPassword();

    assertThat(carriers.values(new UpdateSuggestedActions(List.of(first, second), List.of())))
        .containsExactly(first, second);
  }

  @ParameterizedTest
  @ValueSource(classes = {Update.class, TdObject.class, ConnectionStateReady.class})
  void aTypeThatNoUpdateCarriesIsRefusedWithAdvice(Class<? extends TdObject> type) {
    assertThatThrownBy(() -> Carriers.of(type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(type.getName(), "updates(Class)", "ofType");
  }
}
