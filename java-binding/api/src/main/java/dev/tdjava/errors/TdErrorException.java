package dev.tdjava.errors;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TDLib answered a request with an {@code error} object.
 *
 * <p>Codes follow HTTP: 400 a bad request, 401 not authorized, 403 forbidden, 404 nothing (more) to
 * be found, 406 see {@link #errorMessage()}, 420 and 429 too many requests ({@link
 * FloodWaitException}), 500 an internal error or an aborted request. Texts are TDLib's and may
 * change with its version.
 */
public class TdErrorException extends TdException {

  private static final long serialVersionUID = 1L;
  private static final Pattern RETRY_AFTER = Pattern.compile("(?:retry after |_WAIT_)(\\d{1,9})$");
  private static final Pattern NAME = Pattern.compile("[A-Z0-9_]+");

  /** What is a number in an error and has some other form where errors are documented. */
  private static final Pattern NUMBER = Pattern.compile("_(?:\\d+|X|%d)(?=_|$)");

  /** For code 406 TDLib's documentation forbids to show or to interpret the text. */
  private static final int NOT_TO_BE_SHOWN = 406;

  private final int code;
  private final String errorMessage;
  private final String requestType;

  TdErrorException(int code, String errorMessage, String requestType) {
    super(
        requestType
            + ": "
            + code
            + " "
            + (code == NOT_TO_BE_SHOWN ? "(text not to be shown)" : errorMessage));
    this.code = code;
    this.errorMessage = errorMessage;
    this.requestType = requestType;
  }

  /**
   * The exception for an error object.
   *
   * @param code the error's code
   * @param errorMessage the error's text
   * @param requestType TDLib's name of the request, such as {@code "sendMessage"}
   * @return a {@link FloodWaitException} where the code is 420 or 429 and the text gives the time
   *     to wait
   */
  public static TdErrorException of(int code, String errorMessage, String requestType) {
    if (code == 429 || code == 420) {
      Matcher matcher = RETRY_AFTER.matcher(errorMessage);
      if (matcher.find()) {
        Duration retryAfter = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        return new FloodWaitException(code, errorMessage, requestType, retryAfter);
      }
    }
    return new TdErrorException(code, errorMessage, requestType);
  }

  /** The error's code. */
  public int code() {
    return code;
  }

  /**
   * The error's text as TDLib gave it. Where {@link #code()} is 406 it must be neither shown nor
   * interpreted, and so it is left out of {@link #getMessage()}.
   */
  public String errorMessage() {
    return errorMessage;
  }

  /**
   * Whether it is Telegram's error of that name. The code does not tell, as TDLib makes 400 of most
   * of Telegram's 403, and the text not always, as it says some errors in other words: those are
   * known here too. Errors of TDLib's own, such as "Chat not found", have no name.
   *
   * @param name such as {@code "CHAT_WRITE_FORBIDDEN"}. A number in it may be left out or stand for
   *     any other as in Telegram's documentation: {@code "FILE_PART_MISSING"} or {@code
   *     "FILE_PART_X_MISSING"} is the name of {@code FILE_PART_3_MISSING}
   * @return whether the text has the name in it as a whole word; false for code 406, whose text
   *     must not be interpreted
   */
  public boolean isNamed(String name) {
    String wanted = withoutNumbers(name);
    return code != NOT_TO_BE_SHOWN
        && (wanted.equals(OtherWords.name(errorMessage))
            || NAME.matcher(errorMessage)
                .results()
                .anyMatch(word -> withoutNumbers(word.group()).equals(wanted)));
  }

  static String withoutNumbers(String name) {
    return NUMBER.matcher(name).replaceAll("");
  }

  /** TDLib's name of the request that failed, such as {@code "sendMessage"}. */
  public String requestType() {
    return requestType;
  }
}
