package dev.tdjava.testdc.junit;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.AuthorizationStateReady;
import dev.tdjava.api.AuthorizationStateWaitCode;
import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.AuthorizationStateWaitTdlibParameters;
import dev.tdjava.api.ConnectionState;
import dev.tdjava.api.ConnectionStateReady;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.Update;
import dev.tdjava.api.UpdateAuthorizationState;
import dev.tdjava.api.UpdateConnectionState;
import dev.tdjava.api.functions.CheckAuthenticationBotToken;
import dev.tdjava.api.functions.CheckAuthenticationCode;
import dev.tdjava.api.functions.SetAuthenticationPhoneNumber;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.api.functions.TestNetwork;
import dev.tdjava.client.Overflow;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Leads a client from its start to where it waits for a phone number, or to where it is logged in,
 * answering as the user would who reads the code on their phone.
 *
 * <p>Logged in is more than {@code authorizationStateReady}: in the same moment TDLib asks where
 * the account's updates stand, and a message that is written before the answer is history and no
 * update. So another question follows that one, and its answer is waited for, which comes second.
 */
final class LoginFlow implements Flow.Subscriber<Update> {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TdClient client;
  private final TestDc dc;
  private final @Nullable TestUser user;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private volatile @Nullable AuthorizationState state;
  private volatile @Nullable ConnectionState connection;
  private volatile boolean upToDate;
  private volatile Flow.@Nullable Subscription subscription;

  private LoginFlow(TdClient client, TestDc dc, @Nullable TestUser user) {
    this.client = client;
    this.dc = dc;
    this.user = user;
  }

  /**
   * Does it, and waits.
   *
   * @param user who logs in; null for nobody
   * @throws IllegalStateException if it does not get there
   */
  static void run(
      TdClient client, TestDc dc, SetTdlibParameters parameters, @Nullable TestUser user) {
    LoginFlow flow = new LoginFlow(client, dc, user);
    client
        .updates(
            Set.of(UpdateAuthorizationState.class, UpdateConnectionState.class),
            Overflow.unbounded())
        .subscribe(flow);
    TestClients.connect(client, dc);
    flow.send(parameters);
    flow.await();
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(Update update) {
    try {
      if (update instanceof UpdateAuthorizationState changed) {
        state = changed.authorizationState();
        if (user == null) {
          awaitPhoneNumber(changed.authorizationState());
        } else {
          logIn(changed.authorizationState(), user);
        }
      } else if (update instanceof UpdateConnectionState changed) {
        connection = changed.state();
        endIfReady();
      }
    } catch (RuntimeException e) {
      end(e);
    }
  }

  @Override
  public void onError(Throwable failure) {
    end(failure);
  }

  @Override
  public void onComplete() {
    end(new IllegalStateException("the client was closed"));
  }

  private void end(@Nullable Throwable failure) {
    if (failure == null) {
      done.complete(null);
    } else {
      done.completeExceptionally(failure);
    }
    Flow.Subscription given = subscription;
    if (given != null) {
      given.cancel();
    }
  }

  private void awaitPhoneNumber(AuthorizationState now) {
    if (now instanceof AuthorizationStateWaitPhoneNumber) {
      end(null);
    } else if (!(now instanceof AuthorizationStateWaitTdlibParameters)) {
      throw new IllegalStateException("a client that was not to be logged in is in " + now);
    }
  }

  private void logIn(AuthorizationState now, TestUser who) {
    if (now instanceof AuthorizationStateWaitPhoneNumber) {
      send(
          who.isBot()
              ? new CheckAuthenticationBotToken(who.token())
              : new SetAuthenticationPhoneNumber(who.phone(), null));
    } else if (now instanceof AuthorizationStateWaitCode) {
      send(new CheckAuthenticationCode(who.loginCode()));
    } else if (now instanceof AuthorizationStateReady) {
      send(new TestNetwork())
          .thenRun(
              () -> {
                upToDate = true;
                endIfReady();
              });
    } else if (!(now instanceof AuthorizationStateWaitTdlibParameters)) {
      throw new IllegalStateException(
          "only logins by code and by token are done here; do this one by hand, with a client that"
              + " is not logged in");
    }
  }

  /** After a restart the answer can come while there are more updates to fetch. */
  private void endIfReady() {
    if (upToDate && connection instanceof ConnectionStateReady) {
      end(null);
    }
  }

  private CompletableFuture<?> send(TdFunction<?> request) {
    return client
        .send(request)
        .whenComplete(
            (answer, failure) -> {
              if (failure != null) {
                end(failure);
              }
            });
  }

  private void await() {
    try {
      done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(failed("was interrupted"), e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(failed(String.valueOf(e.getCause())), e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException(failed("took more than " + PATIENCE.toSeconds() + " s"), e);
    }
  }

  private String failed(String why) {
    String notServed = dc.report();
    return (user == null ? "The start of a client" : "The login of " + user)
        + " failed in "
        + state
        + " and "
        + connection
        + ": "
        + why
        + (notServed.isEmpty() ? "" : "; not served: " + notServed.replace("\n", ", "));
  }
}
