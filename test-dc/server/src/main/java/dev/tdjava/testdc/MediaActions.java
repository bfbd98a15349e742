package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Post;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.tl.TlObject;
import dev.tdjava.testdc.internal.topic.account.Photos;
import dev.tdjava.testdc.internal.topic.file.Content;
import dev.tdjava.testdc.internal.topic.file.StoredFile;
import dev.tdjava.testdc.internal.topic.media.Poll;
import dev.tdjava.testdc.internal.topic.message.Forwarding;
import dev.tdjava.testdc.internal.topic.message.TextEntities;
import dev.tdjava.testdc.internal.topic.message.Writing;
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
          List<Post> posts = new ArrayList<>();
          for (TestFile file : files) {
            String caption = file.caption();
            Writing.checkCaption(caption);
            posts.add(
                post(to, Media.of(file.media(dc, user)))
                    .text(caption, TextEntities.in(caption, List.of())));
          }
          if (album) {
            Writing.together(dc.world(), posts);
          }
          checkMayWrite(posts); // an album counts once for slow mode
          posts.forEach(post -> dc.world().messages().add(delivery, post));
          return posts.stream().map(post -> new TestMessage(dc, post)).toList();
        });
  }

  TestMessage sends(TestPeer to, TestPoll poll) {
    return dc.act(delivery -> add(delivery, post(to, poll.make(user))));
  }

  TestMessage sends(TestPeer to, Supplier<Media> media) {
    return dc.act(delivery -> add(delivery, post(to, media.get())));
  }

  TestMessage forwards(TestMessage message, TestPeer to) {
    return dc.act(
        delivery -> {
          Post original = Forwarding.checked(message.modelIn(dc));
          by.checkHas(original);
          return add(delivery, Forwarding.forward(post(to, null), original, user));
        });
  }

  private Post post(TestPeer to, @Nullable Media media) {
    return Writing.begin(user, to.modelIn(dc)).media(media);
  }

  private void checkMayWrite(List<Post> posts) {
    Writing.checkMayWrite(dc.world(), user, posts.get(0).chat(), posts);
  }

  private TestMessage add(Delivery delivery, Post post) {
    checkMayWrite(List.of(post));
    dc.world().messages().add(delivery, post);
    return new TestMessage(dc, post);
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
  static StoredFile file(TestDc dc, Post post) {
    Media media = post.media();
    User viewer = post.from() instanceof User writer ? writer : ((Channel) post.from()).creator();
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
