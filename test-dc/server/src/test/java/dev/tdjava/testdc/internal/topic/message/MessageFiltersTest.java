package dev.tdjava.testdc.internal.topic.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Filters that TDLib does not ask for. */
class MessageFiltersTest {

  private final World world =
      new World(
          new World.Surroundings() {
            @Override
            public int now() {
              return 1;
            }

            @Override
            public void after(Duration delay, Runnable task) {}
          },
          List.of());
  private final User alice = world.addUser("Alice");

  @Test
  void aFilterThatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> MessageFilters.of(TlObject.of("inputMessagesFilterGeo"), alice))
        .isInstanceOfSatisfying(
            RpcError.class,
            refusal -> {
              assertThat(refusal.name()).isEqualTo("METHOD_NOT_SERVED");
              assertThat(refusal.part()).isEqualTo("inputMessagesFilterGeo");
            });
  }

  @Test
  void chatPhotosAreFound() {
    Message plain = new Message(alice, alice, 1).text("a photo", List.of());
    Message photo = new Message(alice, alice, 1).action(TlObject.of("messageActionChatEditPhoto"));

    assertThat(MessageFilters.of(TlObject.of("inputMessagesFilterChatPhotos"), alice))
        .accepts(photo)
        .rejects(plain);
    assertThat(MessageFilters.of(TlObject.of("inputMessagesFilterPhoneCalls"), alice))
        .rejects(photo, plain);
  }
}
