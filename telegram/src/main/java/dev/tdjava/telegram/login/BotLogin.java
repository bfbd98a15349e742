package dev.tdjava.telegram.login;

import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import io.reactivex.rxjava3.core.Single;

/** The login of a bot, by its token alone. */
final class BotLogin implements LoginHandler {

  private final String token;

  BotLogin(String token) {
    this.token = token.strip();
    if (this.token.isEmpty()) {
      throw new IllegalArgumentException("The bot's token is blank; t.me/BotFather gives one");
    }
  }

  @Override
  public Single<TdFunction<Ok>> phoneNumber(LoginQuestion.PhoneNumber question) {
    LoginRefusal refusal = question.refusal();
    return refusal == null
        ? Single.just(question.botToken(token))
        : Single.error(refusal.error()); // there is no other one to try
  }
}
