package dev.tdjava.testdc.junit;

import static dev.tdjava.testdc.junit.MediaTalk.formatted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.api.InputMessagePoll;
import dev.tdjava.api.Message;
import dev.tdjava.api.MessagePoll;
import dev.tdjava.api.MessageSenderUser;
import dev.tdjava.api.Poll;
import dev.tdjava.api.PollOption;
import dev.tdjava.api.PollTypeQuiz;
import dev.tdjava.api.PollTypeRegular;
import dev.tdjava.api.UpdateMessageContent;
import dev.tdjava.api.UpdatePollAnswer;
import dev.tdjava.api.functions.GetPollVoters;
import dev.tdjava.api.functions.SetPollAnswer;
import dev.tdjava.api.functions.StopPoll;
import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestMessage;
import dev.tdjava.testdc.TestPoll;
import dev.tdjava.testdc.TestUser;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Polls and quizzes in a group of three. */
@OfflineTelegram
@Timeout(60)
class PollIT {

  private final TestUser alice;
  private final TestUser bob;
  private final TestUser carol;
  private final TestChat group;
  private final MediaTalk alices;
  private final MediaTalk bobs;

  PollIT(TestDc dc, @LoggedIn("Alice") TestClient alices, @LoggedIn("Bob") TestClient bobs) {
    this.alice = dc.user("Alice");
    this.bob = dc.user("Bob");
    this.carol = dc.user("Carol");
    this.alices = new MediaTalk(alices);
    this.bobs = new MediaTalk(bobs);
    this.group = dc.group("Club", alice, bob, carol);
    this.alices.message(message -> message.chatId() == group.chatId());
    this.bobs.message(message -> message.chatId() == group.chatId());
  }

  private Message asks(MediaTalk talk, boolean anonymous, boolean quiz, boolean several) {
    return talk.sends(
        group.chatId(),
        InputMessagePoll.builder()
            .question(formatted("Which?"))
            .options(List.of(formatted("one"), formatted("two"), formatted("three")))
            .isAnonymous(anonymous)
            .type(quiz ? new PollTypeQuiz(1, formatted("because")) : new PollTypeRegular(several))
            .build());
  }

  private static Poll poll(MediaTalk talk, Predicate<Poll> wanted) {
    // The update for polls as such is for bots; others are told that the message changed.
    UpdateMessageContent changed =
        talk.update(
            UpdateMessageContent.class,
            update -> update.newContent() instanceof MessagePoll poll && wanted.test(poll.poll()));
    return ((MessagePoll) changed.newContent()).poll();
  }

  private static List<Integer> counts(Poll poll) {
    return poll.options().stream().map(PollOption::voterCount).toList();
  }

  @Test
  void eachSeesTheVotesInTheirOwnWay() {
    Message sent = asks(alices, true, false, false);
    Message got = bobs.message(message -> message.content() instanceof MessagePoll);
    assertThat(((MessagePoll) got.content()).poll().isAnonymous()).isTrue();

    bobs.ask(new SetPollAnswer(got.chatId(), got.id(), List.of(2)));

    Poll bobsView = poll(bobs, poll -> poll.options().get(2).isChosen());
    assertThat(counts(bobsView)).containsExactly(0, 0, 1);
    Poll alicesView = poll(alices, poll -> poll.totalVoterCount() == 1);
    assertThat(counts(alicesView)).containsExactly(0, 0, 0);

    alices.ask(new SetPollAnswer(sent.chatId(), sent.id(), List.of(0)));
    Poll after = poll(alices, poll -> poll.totalVoterCount() == 2);
    assertThat(counts(after)).containsExactly(1, 0, 1);
  }

  @Test
  void aVoteIsTakenBackAndGivenToSeveral() {
    Message sent = asks(alices, false, false, true);
    Message got = bobs.message(message -> message.content() instanceof MessagePoll);

    bobs.ask(new SetPollAnswer(got.chatId(), got.id(), List.of(0, 1)));
    poll(alices, poll -> poll.totalVoterCount() == 1);
    bobs.ask(new SetPollAnswer(got.chatId(), got.id(), List.of()));

    assertThat(poll(bobs, poll -> poll.totalVoterCount() == 0 && !poll.options().get(0).isChosen()))
        .isNotNull();
    bobs.ask(new SetPollAnswer(got.chatId(), got.id(), List.of(1)));
    alices.ask(new SetPollAnswer(sent.chatId(), sent.id(), List.of(1)));
    assertThat(alices.ask(new GetPollVoters(sent.chatId(), sent.id(), 1, 0, 10)).senders())
        .containsExactlyInAnyOrder(
            new MessageSenderUser(alice.id()), new MessageSenderUser(bob.id()));
  }

  @Test
  void aQuizTellsTheRightAnswerAfterTheVote() {
    TestMessage sent =
        carol.sendsPoll(group, TestPoll.of("Capital?", "Bonn", "Berlin").quiz(1, "since 1990"));
    Message got = bobs.message(message -> message.content() instanceof MessagePoll);
    assertThat(got.id()).isEqualTo(sent.idFor(bob));

    bobs.ask(new SetPollAnswer(got.chatId(), got.id(), List.of(0)));

    Poll poll = poll(bobs, one -> one.options().get(0).isChosen() && one.totalVoterCount() == 1);
    assertThat(poll.type()).isEqualTo(new PollTypeQuiz(1, formatted("since 1990")));
    assertThatThrownBy(() -> bobs.ask(new SetPollAnswer(got.chatId(), got.id(), List.of(1))))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aPollThatIsStoppedShowsEveryoneTheResults() {
    Message sent = asks(alices, true, false, false);
    Message got = bobs.message(message -> message.content() instanceof MessagePoll);
    bobs.ask(new SetPollAnswer(got.chatId(), got.id(), List.of(1)));

    alices.ask(new StopPoll(sent.chatId(), sent.id(), null));

    Predicate<Poll> ended = poll -> poll.isClosed() && counts(poll).equals(List.of(0, 1, 0));
    assertThat(poll(alices, ended).totalVoterCount()).isEqualTo(1);
    assertThat(poll(bobs, ended).totalVoterCount()).isEqualTo(1);
  }

  @Test
  void aBotHearsWhoVotedInItsOpenPoll(TestDc dc, @LoggedIn(bot = "poll_bot") TestClient client) {
    MediaTalk bots = new MediaTalk(client);
    carol.says(dc.bot("poll_bot"), "ask me");
    bots.message(message -> true);
    TestMessage sent = dc.bot("poll_bot").sendsPoll(carol, TestPoll.of("Tea?", "yes", "no").open());

    carol.votes(sent, 1);

    UpdatePollAnswer answer = bots.update(UpdatePollAnswer.class, update -> true);
    assertThat(answer.voterId()).isEqualTo(new MessageSenderUser(carol.id()));
    assertThat(answer.optionIds()).containsExactly(1);
  }
}
