package dev.tdjava.telegram.login;

import dev.tdjava.api.AuthorizationState;
import dev.tdjava.errors.TdException;

/**
 * A login came to a state that nobody answers: one that the handler does not know, or one that no
 * client but Telegram's own can leave, such as a purchase. The client stays in that state.
 */
public final class LoginException extends TdException {

  private static final long serialVersionUID = 1L;

  private final transient AuthorizationState state;

  /** Says what Telegram wants, and what to do. */
  public LoginException(String message, AuthorizationState state) {
    super(message + " (" + state.typeName() + ")");
    this.state = state;
  }

  /** Where the login stands. */
  public AuthorizationState state() {
    return state;
  }

  static LoginException notAnswered(String wanted, String method, LoginQuestion question) {
    return new LoginException(
        "Telegram asks for " + wanted + ", and this LoginHandler has no " + method + "()",
        question.state());
  }
}
