package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.account.Photos;
import dev.tdjava.testdc.internal.topic.file.Content;
import dev.tdjava.testdc.internal.topic.file.StoredFile;
import dev.tdjava.testdc.internal.topic.media.Poll;
import dev.tdjava.testdc.internal.topic.message.Forwarding;
import dev.tdjava.testdc.internal.topic.message.MessageRules;
import dev.tdjava.testdc.internal.topic.message.TextEntities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What users do with files, polls and places. */
final class MediaActions {

  private final TestDc dc;
  private final ActingUser by;
  private final User user;

  MediaActions(TestDc dc, ActingUser by) {
    this.dc = dc;
    this.by = by;
    this.user = by.model();
  }

  List<TestMessage> sends(TestPeer to, boolean album, List<TestFile> files) {
    return dc.act(
        (album ? "An album of " : "Sending ")
            + (files.isEmpty()
                ? "no files"
                : files.stream().map(TestFile::name).collect(Collectors.joining(", "))),
        delivery -> {
          List<Message> messages = new ArrayList<>();
          for (TestFile file : files) {
            String caption = file.caption();
            MessageRules.checkCaption(caption);
            messages.add(
                message(to, Media.of(file.media(dc, user)))
                    .text(caption, TextEntities.in(caption, List.of())));
          }
          if (album) {
            MessageRules.together(dc.world(), messages);
          }
          checkMayWrite(messages); // an album counts once for slow mode
          messages.forEach(message -> dc.world().messages().add(delivery, message));
          return messages.stream().map(message -> new TestMessage(dc, message)).toList();
        });
  }

  TestMessage sends(TestPeer to, Supplier<Media> media) {
    return dc.act(delivery -> add(delivery, message(to, media.get())));
  }

  TestMessage forwards(TestMessage message, TestPeer to) {
    return dc.act(
        delivery -> {
          Message original = Forwarding.checked(message.modelIn(dc));
          by.checkHas(original);
          return add(delivery, Forwarding.forward(message(to, null), original, user));
        });
  }

  private Message message(TestPeer to, @Nullable Media media) {
    return MessageRules.begin(user, to.modelIn(dc)).media(media);
  }

  private void checkMayWrite(List<Message> messages) {
    MessageRules.checkMayWrite(user, messages.get(0).chat(), messages);
  }

  private TestMessage add(Delivery delivery, Message message) {
    checkMayWrite(List.of(message));
    dc.world().messages().add(delivery, message);
    return new TestMessage(dc, message);
  }

  void votes(TestMessage message, int... answers) {
    if (!(message.modelIn(dc).media() instanceof Poll poll)) {
      throw new IllegalArgumentException(message + " is no poll");
    }
    List<byte[]> options = Arrays.stream(answers).mapToObj(poll.options()::get).toList();
    dc.tell(
        user.title() + "'s vote",
        delivery -> {
          by.checkHas(message.modelIn(dc));
          poll.vote(delivery, user, options, dc.world().now());
        });
  }

  void photo(byte[] picture) {
    dc.tell(
        delivery ->
            Photos.show(
                delivery,
                user,
                dc.files()
                    .addProfilePhoto(Content.of(picture.clone()), user.dc(), dc.world().now())
                    .tl()));
  }

  /** The file that a message of this user carries; on the data centre's thread. */
  static StoredFile file(TestDc dc, Message message) {
    Media media = message.media();
    User viewer =
        message.from() instanceof User writer ? writer : ((Channel) message.from()).creator();
    TlObject rendered = Media.ofNullable(media, viewer);
    TlObject tl =
        rendered == null
            ? null
            : rendered.has("photo")
                ? rendered.findObject("photo")
                : rendered.findObject("document");
    StoredFile file = tl == null ? null : dc.files().find(tl.getLong("id"));
    if (file == null) {
      throw new IllegalArgumentException("There is no file in this message");
    }
    return file;
  }
}
