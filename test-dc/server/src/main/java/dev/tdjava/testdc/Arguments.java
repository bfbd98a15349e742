package dev.tdjava.testdc;

import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.tl.Layer;
import java.time.Duration;
import java.util.Objects;

/** Refuses what a test cannot have meant, and says what is wrong with it. */
final class Arguments {

  private Arguments() {}

  static <T> T given(T value, String what) {
    return Objects.requireNonNull(value, () -> what + " must not be null");
  }

  static String notBlank(String value, String what) {
    if (given(value, what).isBlank()) {
      throw new IllegalArgumentException(what + " must not be empty");
    }
    return value;
  }

  static long atLeast(long least, long value, String what) {
    if (value < least) {
      throw new IllegalArgumentException(what + " must be " + least + " or more, not " + value);
    }
    return value;
  }

  static Duration notNegative(Duration value, String what) {
    if (given(value, what).isNegative()) {
      throw new IllegalArgumentException(what + " must not be negative: " + value);
    }
    return value;
  }

  /** A phone number in international form, as it can be written. */
  static String phone(String phone) {
    int digits = World.digits(given(phone, "The phone number")).length();
    if (!phone.matches("\\+?[0-9 ().-]*") || digits < 7 || digits > 15) {
      throw new IllegalArgumentException(
          "\"" + phone + "\" is no phone number: it has 7 to 15 digits, such as +9996612345");
    }
    return phone;
  }

  /** A method of Telegram's, so that a typing error is no reason to wait for ever. */
  static String method(String method) {
    if (!Layer.of(Layer.DEFAULT).hasFunction(given(method, "The method"))) {
      throw new IllegalArgumentException(
          "Telegram's layer "
              + Layer.DEFAULT
              + " has no method "
              + method
              + "; methods are named as on core.telegram.org/methods, such as"
              + " messages.sendMessage");
    }
    return method;
  }

  static int dataCentre(TestDc dc, int number, String what) {
    if (number < 1 || number > dc.dataCentres()) {
      throw new IllegalArgumentException(
          what
              + " cannot be in data centre "
              + number
              + ", because this TestDc has "
              + dc.dataCentres()
              + "; TestDc.builder().dataCentres(n) starts one with 1 to 9");
    }
    return number;
  }

  static void sameDc(TestDc own, TestDc other, String what) {
    if (own != other) {
      throw new IllegalArgumentException(
          what + " is of another TestDc: each has users, chats and messages of its own");
    }
  }
}
