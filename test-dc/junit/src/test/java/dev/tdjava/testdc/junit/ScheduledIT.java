package dev.tdjava.testdc.junit;

import static dev.tdjava.testdc.junit.MediaTalk.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.InputFileLocal;
import dev.tdjava.api.InputMessagePhoto;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessagePhoto;
import dev.tdjava.api.MessageSchedulingState;
import dev.tdjava.api.MessageSchedulingStateSendAtDate;
import dev.tdjava.api.MessageSchedulingStateSendWhenOnline;
import dev.tdjava.api.MessageSendOptions;
import dev.tdjava.api.OptionValueBoolean;
import dev.tdjava.api.UpdateDeleteMessages;
import dev.tdjava.api.functions.DeleteMessages;
import dev.tdjava.api.functions.EditMessageSchedulingState;
import dev.tdjava.api.functions.EditMessageText;
import dev.tdjava.api.functions.GetChatScheduledMessages;
import dev.tdjava.api.functions.SetOption;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Messages that are sent later. */
@OfflineTelegram
@Timeout(60)
class ScheduledIT {

  private final TestDc dc;
  private final TestUser bob;
  private final MediaTalk alices;
  private final MediaTalk bobs;

  ScheduledIT(TestDc dc, @LoggedIn("Alice") TestClient alices, @LoggedIn("Bob") TestClient bobs) {
    this.dc = dc;
    this.bob = dc.user("Bob");
    this.alices = new MediaTalk(alices);
    this.bobs = new MediaTalk(bobs);
  }

  @BeforeEach
  void meet() {
    bob.says(dc.user("Alice"), "hello");
    alices.message(message -> true);
    bobs.message(message -> true);
  }

  private Message schedules(String text, MessageSchedulingState state) {
    return alices.sends(
        bob.id(),
        MediaTalk.text(text),
        MessageSendOptions.builder().schedulingState(state).build(),
        null);
  }

  private static MessageSchedulingState in(Duration delay) {
    return new MessageSchedulingStateSendAtDate(
        (int) Instant.now().plus(delay).getEpochSecond(), 0);
  }

  private List<Message> scheduled() {
    return alices.ask(new GetChatScheduledMessages(bob.id())).messages();
  }

  @Test
  void aMessageIsSentWhenItsTimeHasCome() {
    // TDLib sends at once what is for the next ten seconds.
    Message scheduled = schedules("soon", in(Duration.ofSeconds(20)));
    assertThat(scheduled.schedulingState()).isInstanceOf(MessageSchedulingStateSendAtDate.class);
    dc.clockOffset(Duration.ofSeconds(18));

    Message got = bobs.message(message -> says(message, "soon"));

    assertThat(got.schedulingState()).isNull();
    alices.message(message -> says(message, "soon") && message.schedulingState() == null);
    alices.update(
        UpdateDeleteMessages.class, update -> update.messageIds().contains(scheduled.id()));
    assertThat(scheduled()).isEmpty();
  }

  @Test
  void theClockBringsWhatIsScheduledForTomorrow() {
    schedules("tomorrow", in(Duration.ofDays(1)));
    assertThat(scheduled()).hasSize(1);

    dc.clockOffset(Duration.ofDays(1).plusMinutes(1));

    bobs.message(message -> says(message, "tomorrow"));
  }

  @Test
  void whatIsScheduledIsChangedDeletedAndSentAtOnce() {
    Message first = schedules("first", in(Duration.ofHours(1)));
    Message second = schedules("second", in(Duration.ofHours(2)));
    assertThat(scheduled()).extracting(Message::id).containsExactly(second.id(), first.id());

    alices.ask(new EditMessageText(bob.id(), first.id(), null, MediaTalk.text("changed")));
    assertThat(scheduled()).anyMatch(message -> says(message, "changed"));
    alices.ask(new DeleteMessages(bob.id(), List.of(second.id()), true));
    assertThat(scheduled()).extracting(Message::id).containsExactly(first.id());
    sendNow(first);

    bobs.message(message -> says(message, "changed"));
    assertThat(scheduled()).isEmpty();
  }

  private void sendNow(Message message) {
    @Nullable MessageSchedulingState now = null;
    alices.ask(new EditMessageSchedulingState(message.chatId(), message.id(), now));
  }

  @Test
  void aDateIsChanged() {
    Message message = schedules("later", in(Duration.ofHours(1)));

    alices.ask(new EditMessageSchedulingState(bob.id(), message.id(), in(Duration.ofSeconds(1))));

    bobs.message(one -> says(one, "later"));
  }

  @Test
  void aMessageWaitsUntilTheOtherOneIsOnline() {
    bobs.ask(new SetOption("online", new OptionValueBoolean(false)));
    dc.await("Bob is offline", () -> !bob.isOnline());
    schedules("when you are there", new MessageSchedulingStateSendWhenOnline());
    assertThat(scheduled()).hasSize(1);

    bobs.ask(new SetOption("online", new OptionValueBoolean(true)));

    bobs.message(message -> says(message, "when you are there"));
  }

  @Test
  void aPhotoIsSentWhenItsTimeHasCome(@TempDir Path folder) throws IOException {
    Message scheduled =
        alices.sends(
            bob.id(),
            InputMessagePhoto.builder()
                .photo(new InputFileLocal(Pictures.jpeg(folder, 30, 20).toString()))
                .build(),
            MessageSendOptions.builder().schedulingState(in(Duration.ofSeconds(20))).build(),
            null);
    assertThat(scheduled.content()).isInstanceOf(MessagePhoto.class);

    dc.clockOffset(Duration.ofSeconds(18));

    assertThat(bobs.content(MessagePhoto.class).photo().sizes()).isNotEmpty();
  }
}
