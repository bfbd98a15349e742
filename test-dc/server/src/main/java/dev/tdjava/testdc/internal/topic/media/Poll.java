package dev.tdjava.testdc.internal.topic.media;

import dev.tdjava.testdc.internal.model.Channel;
import dev.tdjava.testdc.internal.model.Delivery;
import dev.tdjava.testdc.internal.model.Media;
import dev.tdjava.testdc.internal.model.Message;
import dev.tdjava.testdc.internal.model.MessageBox;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.Sequence;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A poll or quiz, in all messages that show it. Who has not voted sees only how many have.
 *
 * @see <a href="https://core.telegram.org/api/poll">Polls</a>
 */
public final class Poll implements Media {

  /** Someone's vote. */
  public record Vote(List<byte[]> options, int date) {

    boolean has(byte[] option) {
      return options.stream().anyMatch(one -> Arrays.equals(one, option));
    }
  }

  /** So many of those who voted last are named. */
  private static final int RECENT = 3;

  private final TlObject poll;
  private final User creator;
  private final List<byte[]> correct;
  private final @Nullable TlObject solution;
  private final Sequence<User, Vote> votes = new Sequence<>();
  private final Map<ByteBuffer, Sequence<User, Vote>> votesByOption = new HashMap<>();
  private final Set<Message> messages = Collections.newSetFromMap(new LinkedHashMap<>());
  private final Set<User> insiders = new HashSet<>();
  private boolean closed;

  /**
   * @param poll the {@code poll} with its id and, where it closes by itself, its date of closing
   * @param correct the right options of a quiz
   * @param solution what has the fields {@code solution} and {@code solution_entities}, or null
   */
  public Poll(TlObject poll, User creator, List<byte[]> correct, @Nullable TlObject solution) {
    this.poll = poll;
    this.creator = creator;
    this.correct = List.copyOf(correct);
    this.solution = solution;
    this.closed = poll.isTrue("closed");
  }

  public long id() {
    return poll.getLong("id");
  }

  public User creator() {
    return creator;
  }

  public boolean isClosed() {
    return closed;
  }

  /** Whether everyone may see who voted for what. */
  public boolean isPublic() {
    return poll.isTrue("public_voters");
  }

  /** All votes, in the order in which they came. */
  public Sequence<User, Vote> votes() {
    return votes;
  }

  /** The votes for one option. */
  public Sequence<User, Vote> votes(byte[] option) {
    return votesByOption.getOrDefault(ByteBuffer.wrap(option), new Sequence<>());
  }

  /** The options of the answers, in their order. */
  public List<byte[]> options() {
    return poll.<TlObject>getList("answers").stream().map(a -> a.getBytes("option")).toList();
  }

  /**
   * Takes a vote, or with no options takes it back.
   *
   * @throws RpcError if the poll does not allow it
   */
  public void vote(Delivery delivery, User user, List<byte[]> options, int now) {
    if (closed) {
      throw RpcError.bad("MESSAGE_POLL_CLOSED");
    }
    if (options.size() > 1 && !poll.isTrue("multiple_choice")) {
      throw RpcError.bad("OPTIONS_TOO_MUCH");
    }
    if (poll.isTrue("quiz") && votes.contains(user)) {
      throw RpcError.bad("REVOTE_NOT_ALLOWED");
    }
    for (byte[] option : options) {
      if (options().stream().noneMatch(known -> Arrays.equals(known, option))) {
        throw RpcError.bad("OPTION_INVALID");
      }
    }
    votes.remove(user);
    votesByOption.values().forEach(some -> some.remove(user));
    if (!options.isEmpty()) {
      Vote vote = new Vote(List.copyOf(options), now);
      votes.put(user, vote);
      options.forEach(
          option ->
              votesByOption
                  .computeIfAbsent(ByteBuffer.wrap(option), o -> new Sequence<>())
                  .put(user, vote));
      insiders.add(user);
    }
    tell(delivery);
    if (isPublic() && creator.isBot()) {
      delivery.count(
          creator,
          TlObject.of(
              "updateMessagePollVote",
              "poll_id",
              id(),
              "peer",
              user.toPeer(),
              "options",
              List.copyOf(options)));
    }
  }

  /** Ends the poll: from now on all see the results. */
  public void close(Delivery delivery) {
    if (!closed) {
      closed = true;
      tell(delivery);
    }
  }

  /** Lets the poll end at that second of the server's clock. */
  public void closeAt(World world, int date) {
    world.after(
        Duration.ofSeconds(Math.max(0, date - world.now())),
        () -> {
          Delivery delivery = world.delivery();
          close(delivery);
          world.send(delivery);
        });
  }

  /** Tells all who have the poll how it stands, each in their own way. */
  private void tell(Delivery delivery) {
    for (User viewer : audience()) {
      delivery.add(viewer, update(viewer));
    }
  }

  /** The update that tells this user how the poll stands. */
  public TlObject update(User viewer) {
    return TlObject.of(
        "updateMessagePoll", "poll_id", id(), "poll", object(), "results", results(viewer));
  }

  private Set<User> audience() {
    Set<User> audience = new LinkedHashSet<>();
    for (Message message : messages) {
      for (MessageBox box : message.ids().keySet()) {
        if (box.owner() instanceof User owner) {
          audience.add(owner);
        } else if (box.owner() instanceof Channel channel) {
          audience.addAll(channel.users());
        }
      }
    }
    return audience;
  }

  /** A forwarded poll is the same one; a copy is another, in which nobody has voted. */
  @Override
  public Poll copied(World world, User by) {
    if (poll.has("close_date")) {
      throw RpcError.notServed("a copy of a poll that closes by itself");
    }
    return new Poll(
        poll.copy().put("id", world.randomLong()).put("closed", null), by, correct, solution);
  }

  @Override
  public void shownIn(Message message) {
    messages.add(message);
  }

  @Override
  public TlObject render(User viewer) {
    return TlObject.of("messageMediaPoll", "poll", object(), "results", results(viewer));
  }

  private TlObject object() {
    return poll.copy().put("closed", closed ? true : null);
  }

  private TlObject results(User viewer) {
    Vote own = votes.get(viewer);
    TlObject results = TlObject.of("pollResults", "total_voters", votes.size());
    if (isPublic() && !votes.isEmpty()) {
      results.put("recent_voters", recent());
    }
    // Who has seen the results goes on seeing them, even after taking the vote back.
    if (insiders.contains(viewer) || closed || (viewer == creator && creator.isBot())) {
      results.put("results", counts(own));
      if (solution != null && (own != null || closed)) {
        results
            .put("solution", solution.getString("solution"))
            .put("solution_entities", solution.getList("solution_entities"));
      }
    }
    return results;
  }

  private List<TlObject> recent() {
    return votes.newestFirst().stream().limit(RECENT).map(vote -> vote.key().toPeer()).toList();
  }

  private List<TlObject> counts(@Nullable Vote own) {
    return options().stream()
        .map(
            option ->
                TlObject.of(
                    "pollAnswerVoters",
                    "chosen",
                    own != null && own.has(option),
                    "correct",
                    correct.stream().anyMatch(one -> Arrays.equals(one, option)),
                    "option",
                    option,
                    "voters",
                    votes(option).size()))
        .toList();
  }
}
