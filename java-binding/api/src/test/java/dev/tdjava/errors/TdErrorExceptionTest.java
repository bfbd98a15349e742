package dev.tdjava.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TdErrorExceptionTest {

  @ParameterizedTest
  @CsvSource({
    "400, CHAT_WRITE_FORBIDDEN, CHAT_WRITE_FORBIDDEN, true",
    "403, CHAT_WRITE_FORBIDDEN, CHAT_WRITE_FORBIDDEN, true",
    "400, Failed to send: CHAT_WRITE_FORBIDDEN., CHAT_WRITE_FORBIDDEN, true",
    "400, CHAT_WRITE_FORBIDDEN, WRITE_FORBIDDEN, false",
    "400, CHAT_WRITE_FORBIDDEN_2B, CHAT_WRITE_FORBIDDEN, false",
    "500, Unexpected QUOTE_TEXT_INVALID error, QUOTE_TEXT_INVALID, true",
    "400, Message is too long, MESSAGE_TOO_LONG, true",
    "400, Message is too long, MESSAGE_EMPTY, false",
    "400, Chat not found, CHAT_NOT_FOUND, false",
    "400, FILE_PART_3_MISSING, FILE_PART_X_MISSING, true",
    "400, FILE_PART_3_MISSING, FILE_PART_%d_MISSING, true",
    "400, FILE_PART_3_MISSING, FILE_PART_MISSING, true",
    "400, FILE_PART_3_MISSING, FILE_PART_3_MISSING, true",
    "400, 2FA_CONFIRM_WAIT_30, 2FA_CONFIRM_WAIT, true",
    "406, PHONE_NUMBER_INVALID, PHONE_NUMBER_INVALID, false",
    "429, Too Many Requests: retry after 7, FLOOD_WAIT, true",
    "429, Too Many Requests: retry after 7, FLOOD_WAIT_X, true",
    "429, Too Many Requests: retry after 7, CHAT_WRITE_FORBIDDEN, false",
    "500, Request aborted, FLOOD_WAIT, false",
  })
  void isKnownByItsName(int code, String text, String name, boolean same) {
    assertThat(TdErrorException.of(code, text, "sendMessage").isNamed(name)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "429, Too Many Requests: retry after 7",
    "420, FLOOD_WAIT_7",
    "420, SLOWMODE_WAIT_7",
    "420, FLOOD_PREMIUM_WAIT_7",
  })
  void tellsHowLongToWait(int code, String text) {
    assertThat(TdErrorException.of(code, text, "sendMessage"))
        .isInstanceOfSatisfying(
            FloodWaitException.class,
            flood -> assertThat(flood.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
  }

  @Test
  void otherErrorsGiveNoTimeToWait() {
    assertThat(TdErrorException.of(400, "FLOOD_WAIT_7", "sendMessage"))
        .isNotInstanceOf(FloodWaitException.class);
    assertThat(TdErrorException.of(429, "Too Many Requests", "sendMessage"))
        .isNotInstanceOf(FloodWaitException.class);
  }
}
