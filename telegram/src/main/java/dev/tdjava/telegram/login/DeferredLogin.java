package dev.tdjava.telegram.login;

import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleEmitter;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each question until someone answers it from elsewhere, such as the pages of a web server:
 * one shows {@link #question}, and what is posted goes to {@link #answer}.
 *
 * <pre>{@code
 * DeferredLogin login = Login.deferred();
 * CompletableFuture<User> user =
 *     account.login(login).toCompletionStage().toCompletableFuture();
 *
 * CompletableFuture.anyOf(login.question(), user) // what a page shows
 * login.answer(code, code.code("12345"))          // what it posts
 * }</pre>
 *
 * <p>For one login at a time. All methods are thread-safe.
 */
public final class DeferredLogin implements LoginHandler {

  private CompletableFuture<LoginQuestion> next = new CompletableFuture<>(); // guarded by this
  private @Nullable Open open; // guarded by this

  /** A question, and whom its answer goes to. */
  private record Open(LoginQuestion question, SingleEmitter<TdFunction<Ok>> emitter) {}

  DeferredLogin() {}

  /**
   * The question that is open, or else the next one. It is not completed if the login ends first:
   * whoever waits for it looks at the login, too.
   */
  public synchronized CompletableFuture<LoginQuestion> question() {
    return next.copy(); // whose completion and cancelling are of its caller alone
  }

  /**
   * Answers a question, unless it is over: Telegram went on, or another one has answered it.
   *
   * @param question as {@link #question} gave it
   * @param answer as the question makes it
   * @return whether it was still open; what Telegram says to the answer is the next question, or
   *     the end of the login
   * @throws IllegalArgumentException if it is a QR code, which needs no answer
   */
  public boolean answer(LoginQuestion question, TdFunction<Ok> answer) {
    Objects.requireNonNull(answer, "answer must not be null");
    if (question instanceof LoginQuestion.QrCode) {
      throw new IllegalArgumentException("A QR code is scanned by another device, not answered");
    }
    Open taken = close(question);
    if (taken == null) {
      return false;
    }
    taken.emitter.onSuccess(answer);
    return true;
  }

  @SuppressWarnings("ReferenceEquality") // the very same one: a question may come twice
  private synchronized @Nullable Open close(LoginQuestion question) {
    Open current = open;
    if (current == null || current.question != question) {
      return null;
    }
    open = null;
    next = new CompletableFuture<>();
    return current;
  }

  private Single<TdFunction<Ok>> defer(LoginQuestion question) {
    return Single.create(
        emitter -> {
          CompletableFuture<LoginQuestion> waiting;
          synchronized (this) {
            open = new Open(question, emitter);
            if (next.isDone()) { // a question of another login
              next = new CompletableFuture<>();
            }
            waiting = next;
          }
          emitter.setCancellable(() -> close(question));
          waiting.complete(question);
        });
  }

  @Override
  public Single<TdFunction<Ok>> phoneNumber(LoginQuestion.PhoneNumber question) {
    return defer(question);
  }

  @Override
  public Single<TdFunction<Ok>> code(LoginQuestion.Code question) {
    return defer(question);
  }

  @Override
  public Single<TdFunction<Ok>> emailAddress(LoginQuestion.EmailAddress question) {
    return defer(question);
  }

  @Override
  public Single<TdFunction<Ok>> emailCode(LoginQuestion.EmailCode question) {
    return defer(question);
  }

  @Override
  public Single<TdFunction<Ok>> registration(LoginQuestion.Registration question) {
    return defer(question);
  }

  @Override
  public Single<TdFunction<Ok>> password(LoginQuestion.Password question) {
    return defer(question);
  }

  /** It stays the question until it is over. */
  @Override
  public Completable qrCode(LoginQuestion.QrCode question) {
    return defer(question).ignoreElement();
  }
}
