package dev.tdjava.telegram.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.AuthorizationStateWaitPremiumPurchase;
import dev.tdjava.api.UnknownAuthorizationState;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.telegram.request.Requests;
import io.reactivex.rxjava3.observers.TestObserver;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** States that the data centre has none of, and handlers that fail. */
class LoginTurnTest {

  private static TestObserver<Void> run(LoginHandler handler, AuthorizationState state) {
    return new LoginTurn(Requests.of(RxTdClient.create()), handler, state)
        .run()
        .test()
        .awaitDone(10, TimeUnit.SECONDS);
  }

  private static void assertUnanswerable(AuthorizationState state, String said) {
    run(Login.script(), state)
        .assertError(
            failure -> {
              assertThat(failure).isInstanceOf(LoginException.class).hasMessageContaining(said);
              return ((LoginException) failure).state() == state;
            });
  }

  @Test
  void aPurchaseIsNamed() {
    assertUnanswerable(
        new AuthorizationStateWaitPremiumPurchase("premium", "help@example.org", "login"),
        "help@example.org (authorizationStateWaitPremiumPurchase)");
  }

  @Test
  void whatIsNewInTdlibIsNamed() {
    assertUnanswerable(
        new UnknownAuthorizationState("authorizationStateWaitFax", "{}"),
        "authorizationStateWaitFax");
  }

  @Test
  void whatAHandlerThrowsIsTheFailure() {
    run(
            question -> {
              throw new IllegalStateException("no hands");
            },
            new AuthorizationStateWaitPhoneNumber())
        .assertError(failure -> "no hands".equals(failure.getMessage()));
  }
}
