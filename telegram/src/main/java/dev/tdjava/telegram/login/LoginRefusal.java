package dev.tdjava.telegram.login;

import dev.tdjava.api.functions.ResendAuthenticationCode;
import dev.tdjava.errors.TdErrorException;
import java.util.Map;

/**
 * Why an answer was not taken.
 *
 * @param reason what was wrong with it
 * @param error what TDLib said
 */
public record LoginRefusal(Reason reason, TdErrorException error) {

  /** What can be wrong with an answer. */
  public enum Reason {
    PHONE_NUMBER_INVALID("There is no such phone number"),
    PHONE_NUMBER_BANNED("Telegram has banned this phone number"),
    CODE_INVALID("That is not the code"),
    /** It has to be sent again; after a login's code, with the phone number. */
    CODE_EXPIRED("The code has expired"),
    CODE_NOT_RESENDABLE("The code cannot be sent again now"),
    EMAIL_ADDRESS_INVALID("This e-mail address is not taken"),
    EMAIL_ADDRESS_NOT_RESETTABLE("The e-mail address cannot be given up now"),
    NAME_INVALID("A name has 1 to 64 characters"),
    PASSWORD_INVALID("That is not the password"),
    PASSWORD_NOT_RECOVERABLE("There is no address to recover the password with"),
    BOT_TOKEN_INVALID("There is no bot with this token"),
    /** See {@link LoginRefusal#error}. */
    OTHER("Telegram does not take this answer");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** A short sentence, in English, without its full stop. */
    public String words() {
      return words;
    }
  }

  private static final Map<String, Reason> REASONS =
      Map.ofEntries(
          Map.entry("PHONE_NUMBER_INVALID", Reason.PHONE_NUMBER_INVALID),
          Map.entry("PHONE_NUMBER_BANNED", Reason.PHONE_NUMBER_BANNED),
          Map.entry("PHONE_CODE_INVALID", Reason.CODE_INVALID),
          Map.entry("PHONE_CODE_EMPTY", Reason.CODE_INVALID),
          Map.entry("CODE_INVALID", Reason.CODE_INVALID),
          Map.entry("EMAIL_VERIFY_INVALID", Reason.CODE_INVALID),
          Map.entry("PHONE_CODE_EXPIRED", Reason.CODE_EXPIRED),
          Map.entry("PHONE_CODE_HASH_EMPTY", Reason.CODE_EXPIRED),
          Map.entry("EMAIL_VERIFY_EXPIRED", Reason.CODE_EXPIRED),
          Map.entry("PASSWORD_RECOVERY_EXPIRED", Reason.CODE_EXPIRED),
          Map.entry("EMAIL_INVALID", Reason.EMAIL_ADDRESS_INVALID),
          Map.entry("EMAIL_NOT_ALLOWED", Reason.EMAIL_ADDRESS_INVALID),
          Map.entry("TASK_ALREADY_EXISTS", Reason.EMAIL_ADDRESS_NOT_RESETTABLE),
          Map.entry("First name must be non-empty", Reason.NAME_INVALID), // TDLib itself
          Map.entry("FIRSTNAME_INVALID", Reason.NAME_INVALID),
          Map.entry("LASTNAME_INVALID", Reason.NAME_INVALID),
          Map.entry("PASSWORD_HASH_INVALID", Reason.PASSWORD_INVALID),
          Map.entry("PASSWORD_RECOVERY_NA", Reason.PASSWORD_NOT_RECOVERABLE),
          Map.entry("ACCESS_TOKEN_INVALID", Reason.BOT_TOKEN_INVALID),
          Map.entry("ACCESS_TOKEN_EXPIRED", Reason.BOT_TOKEN_INVALID));

  private static final int NOT_TO_BE_INTERPRETED = 406;

  static LoginRefusal of(TdErrorException error) {
    if (error.requestType().equals(new ResendAuthenticationCode(null).typeName())) {
      return new LoginRefusal(Reason.CODE_NOT_RESENDABLE, error);
    }
    Reason reason =
        error.code() == NOT_TO_BE_INTERPRETED
            ? Reason.OTHER
            : REASONS.getOrDefault(error.errorMessage(), Reason.OTHER);
    return new LoginRefusal(reason, error);
  }

  /** For people: what was wrong, and where there is no name for it, what TDLib said. */
  public String words() {
    return reason == Reason.OTHER && error.code() != NOT_TO_BE_INTERPRETED
        ? reason.words() + ": " + error.errorMessage()
        : reason.words();
  }
}
