package dev.tdjava.telegram.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.AuthorizationStateClosed;
import dev.tdjava.api.AuthorizationStateReady;
import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.FormattedText;
import dev.tdjava.api.InputMessageText;
import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.functions.CreateSupergroupChat;
import dev.tdjava.api.functions.DownloadFile;
import dev.tdjava.api.functions.GetChat;
import dev.tdjava.api.functions.GetMe;
import dev.tdjava.api.functions.SendMessage;
import dev.tdjava.api.functions.SetBio;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.errors.FloodWaitException;
import dev.tdjava.errors.TdErrorException;
import dev.tdjava.errors.TdTimeoutException;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.processors.BehaviorProcessor;
import io.reactivex.rxjava3.schedulers.TestScheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a policy makes of each answer, in a time that the test moves. */
class RequestSingleTest {

  private final TdErrorException serverError = TdErrorException.of(500, "Oops", "getMe");
  private final TdErrorException notFound = TdErrorException.of(400, "Chat not found", "getChat");

  private final TestScheduler time = new TestScheduler();
  private final BehaviorProcessor<AuthorizationState> states =
      BehaviorProcessor.createDefault(new AuthorizationStateReady());
  private final List<TdFunction<?>> sent = new ArrayList<>();
  private final Queue<Single<?>> answers = new ArrayDeque<>();

  @BeforeEach
  void moveTheTime() {
    RxJavaPlugins.setComputationSchedulerHandler(real -> time);
  }

  @AfterEach
  void leaveItAlone() {
    RxJavaPlugins.reset();
    time.advanceTimeBy(1, TimeUnit.DAYS); // whoever still looks at deadlines ends
  }

  private final class Answers implements RequestSingle.Sender {

    @Override
    @SuppressWarnings("unchecked") // the test says what is answered
    public <A extends TdObject> Single<A> send(TdFunction<A> request) {
      sent.add(request);
      Single<?> next = answers.poll();
      return next == null ? (Single<A>) Single.just(new Ok()) : (Single<A>) next;
    }
  }

  private <R extends TdObject> TestObserver<R> send(RequestPolicy policy, TdFunction<R> request) {
    return new RequestSingle<>(new Answers(), new Readiness(states), policy, request).test();
  }

  private static TdErrorException flood(int seconds) {
    return TdErrorException.of(429, "Too Many Requests: retry after " + seconds, "getMe");
  }

  @Test
  void shortFloodWaitsAreWaitedOut() {
    List<FloodWaits.Wait> told = new ArrayList<>();
    answers.add(Single.error(flood(20)));
    answers.add(Single.error(flood(5)));
    RequestPolicy policy = RequestPolicy.STANDARD.floodWaits(FloodWaits.STANDARD.before(told::add));

    var me = send(policy, new GetMe());
    time.advanceTimeBy(19, TimeUnit.SECONDS);
    assertThat(sent).hasSize(1);
    time.advanceTimeBy(6, TimeUnit.SECONDS);

    me.assertValueCount(1).assertComplete();
    assertThat(told)
        .containsExactly(
            new FloodWaits.Wait(new GetMe(), Duration.ofSeconds(20), 1),
            new FloodWaits.Wait(new GetMe(), Duration.ofSeconds(5), 2));
  }

  @Test
  void longFloodWaitsAndTheLastAttemptAreHandedOver() {
    answers.add(Single.error(flood(31)));
    send(RequestPolicy.STANDARD, new GetMe()).assertError(FloodWaitException.class);

    answers.add(Single.error(flood(1)));
    answers.add(Single.error(flood(1)));
    var me = send(RequestPolicy.STANDARD.floodWaits(FloodWaits.STANDARD.attempts(2)), new GetMe());
    time.advanceTimeBy(1, TimeUnit.SECONDS);
    me.assertError(FloodWaitException.class);
  }

  @Test
  void whatAListenerThrowsFailsTheRequest() {
    answers.add(Single.error(flood(1)));
    FloodWaits waits =
        FloodWaits.STANDARD.before(
            wait -> {
              throw new IllegalStateException("listener");
            });
    send(RequestPolicy.STANDARD.floodWaits(waits), new GetMe())
        .assertError(
            failure ->
                "listener".equals(failure.getMessage())
                    && failure.getSuppressed()[0] instanceof FloodWaitException);
  }

  @Test
  void onlyWhatReadsIsRepeated() {
    for (int i = 0; i < 3; i++) {
      answers.add(Single.error(serverError));
    }
    var me = send(RequestPolicy.STANDARD, new GetMe());
    time.advanceTimeBy(500, TimeUnit.MILLISECONDS);
    me.assertNotComplete().assertNoErrors();
    time.advanceTimeBy(1, TimeUnit.SECONDS);
    me.assertError(serverError);
    assertThat(sent).hasSize(3);

    sent.clear();
    answers.add(Single.error(serverError));
    send(RequestPolicy.STANDARD, new SetBio("x")).assertError(serverError);
    assertThat(sent).hasSize(1);
  }

  @Test
  void anUnknownChatIsLoadedOnce() {
    answers.add(Single.error(notFound));
    answers.add(Single.just(new Ok()));
    send(RequestPolicy.STANDARD, new GetChat(-1_000_000_000_007L)).assertValueCount(1);
    assertThat(sent.get(1)).isEqualTo(new CreateSupergroupChat(7, false));

    answers.add(Single.error(notFound));
    answers.add(Single.error(serverError));
    send(RequestPolicy.STANDARD, new GetChat(5)).assertError(notFound);

    answers.add(Single.error(notFound));
    answers.add(Single.just(new Ok()));
    answers.add(Single.error(notFound));
    send(RequestPolicy.STANDARD, new GetChat(5)).assertError(notFound);
  }

  @Test
  void anAnswerThatNeverComesEnds() {
    answers.add(Single.never());
    var me = send(RequestPolicy.STANDARD.timeLimit(Duration.ofNanos(1)), new GetMe());
    me.assertNotComplete().assertNoErrors();
    time.advanceTimeBy(250, TimeUnit.MILLISECONDS);
    me.assertError(TdTimeoutException.class);

    answers.add(Single.never());
    DownloadFile awaited = new DownloadFile(1, 1, 0, 0, true);
    var file = send(RequestPolicy.STANDARD.timeLimit(Duration.ofNanos(1)), awaited);
    time.advanceTimeBy(1, TimeUnit.SECONDS);
    file.assertNoErrors();
    file.dispose();
  }

  @Test
  void whatNeedsALoginWaitsForIt() {
    states.onNext(new AuthorizationStateWaitPhoneNumber());
    var me = send(RequestPolicy.STANDARD, new GetMe());
    var parameters = send(RequestPolicy.STANDARD, SetTdlibParameters.builder().build());
    var bare = send(RequestPolicy.BARE, new GetMe());
    parameters.assertComplete();
    bare.assertComplete();
    me.assertNotComplete();

    states.onNext(new AuthorizationStateReady());
    me.assertComplete();
  }

  @Test
  void whoWaitsForALoginHearsThatTheClientHasClosed() {
    states.onNext(new AuthorizationStateWaitPhoneNumber());
    answers.add(Single.error(serverError)); // what a client says that is closed
    var bio = send(RequestPolicy.STANDARD, new SetBio("x"));
    states.onNext(new AuthorizationStateClosed());
    bio.assertError(serverError);
  }

  @Test
  void messagesKeepTheirDistance() {
    RequestPolicy policy =
        RequestPolicy.STANDARD.pacing(Pacing.of(Duration.ZERO, Duration.ofHours(1), Duration.ZERO));
    SendMessage message =
        SendMessage.builder()
            .chatId(5)
            .inputMessageContent(
                InputMessageText.builder().text(new FormattedText("x", List.of())).build())
            .build();
    send(policy, message).assertComplete();
    var second = send(policy, message);
    send(policy, new GetMe()).assertComplete();

    second.assertNotComplete();
    time.advanceTimeBy(1, TimeUnit.HOURS);
    second.assertComplete();
  }

  @Test
  void whoDisposesIsToldNothingAndSendsNothing() {
    answers.add(Single.error(flood(1)));
    var me = send(RequestPolicy.STANDARD, new GetMe());
    me.dispose();
    time.advanceTimeBy(1, TimeUnit.MINUTES);
    assertThat(sent).hasSize(1);
    me.assertNoValues().assertNoErrors().assertNotComplete();
  }
}
