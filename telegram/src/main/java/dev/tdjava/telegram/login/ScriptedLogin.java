package dev.tdjava.telegram.login;

import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Expects questions in a given order, for tests: any other one fails the login, with an {@link
 * IllegalStateException} that tells both.
 *
 * <pre>{@code
 * Login.script()
 *     .phoneNumber(it -> it.phoneNumber(alice.phone()))
 *     .code(it -> it.code("wrong"))
 *     .code(it -> it.code(alice.loginCode()))
 * }</pre>
 *
 * <p>All methods are thread-safe; the functions are called as the methods of any {@link
 * LoginHandler} are.
 */
public final class ScriptedLogin implements LoginHandler {

  private final Queue<Step> steps = new ConcurrentLinkedQueue<>();
  private final List<LoginQuestion> asked = new CopyOnWriteArrayList<>();

  /** A question that is expected, and what it is answered with; null for what needs no answer. */
  private record Step(
      Class<? extends LoginQuestion> kind,
      Function<LoginQuestion, @Nullable TdFunction<Ok>> answer) {}

  ScriptedLogin() {}

  public ScriptedLogin phoneNumber(Function<LoginQuestion.PhoneNumber, TdFunction<Ok>> answer) {
    return then(LoginQuestion.PhoneNumber.class, answer);
  }

  public ScriptedLogin code(Function<LoginQuestion.Code, TdFunction<Ok>> answer) {
    return then(LoginQuestion.Code.class, answer);
  }

  public ScriptedLogin emailAddress(Function<LoginQuestion.EmailAddress, TdFunction<Ok>> answer) {
    return then(LoginQuestion.EmailAddress.class, answer);
  }

  public ScriptedLogin emailCode(Function<LoginQuestion.EmailCode, TdFunction<Ok>> answer) {
    return then(LoginQuestion.EmailCode.class, answer);
  }

  public ScriptedLogin registration(Function<LoginQuestion.Registration, TdFunction<Ok>> answer) {
    return then(LoginQuestion.Registration.class, answer);
  }

  public ScriptedLogin password(Function<LoginQuestion.Password, TdFunction<Ok>> answer) {
    return then(LoginQuestion.Password.class, answer);
  }

  public ScriptedLogin qrCode(Consumer<LoginQuestion.QrCode> shown) {
    return then(
        LoginQuestion.QrCode.class,
        question -> {
          shown.accept(question);
          return null;
        });
  }

  private <Q extends LoginQuestion> ScriptedLogin then(
      Class<Q> kind, Function<Q, @Nullable TdFunction<Ok>> answer) {
    steps.add(new Step(kind, question -> answer.apply(kind.cast(question))));
    return this;
  }

  /** What was asked so far. */
  public List<LoginQuestion> asked() {
    return List.copyOf(asked);
  }

  private @Nullable TdFunction<Ok> next(LoginQuestion question) {
    asked.add(question);
    Step step = steps.poll();
    if (step == null || !step.kind.isInstance(question)) {
      LoginRefusal refusal = question.refusal();
      throw new IllegalStateException(
          (step == null ? "The script is at its end" : "Expected " + step.kind.getSimpleName())
              + ", and Telegram asks for "
              + question.getClass().getSimpleName()
              + (refusal == null ? "" : "; to the answer before it said " + refusal.error()));
    }
    return step.answer.apply(question);
  }

  private Single<TdFunction<Ok>> answer(LoginQuestion question) {
    TdFunction<Ok> answer = next(question);
    return answer == null ? Single.never() : Single.just(answer);
  }

  @Override
  public Single<TdFunction<Ok>> phoneNumber(LoginQuestion.PhoneNumber question) {
    return answer(question);
  }

  @Override
  public Single<TdFunction<Ok>> code(LoginQuestion.Code question) {
    return answer(question);
  }

  @Override
  public Single<TdFunction<Ok>> emailAddress(LoginQuestion.EmailAddress question) {
    return answer(question);
  }

  @Override
  public Single<TdFunction<Ok>> emailCode(LoginQuestion.EmailCode question) {
    return answer(question);
  }

  @Override
  public Single<TdFunction<Ok>> registration(LoginQuestion.Registration question) {
    return answer(question);
  }

  @Override
  public Single<TdFunction<Ok>> password(LoginQuestion.Password question) {
    return answer(question);
  }

  @Override
  public Completable qrCode(LoginQuestion.QrCode question) {
    return answer(question).ignoreElement();
  }
}
