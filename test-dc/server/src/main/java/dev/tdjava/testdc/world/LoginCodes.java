package dev.tdjava.testdc.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The last code that each phone number was sent. */
public final class LoginCodes {

  private final Map<String, LoginCode> byPhone = new HashMap<>();
  private final Random random = new Random();

  /** Makes a new code of five digits; the one before is worth nothing any more. */
  public LoginCode send(String phone) {
    String digits = World.digits(phone);
    LoginCode code =
        new LoginCode(
            digits,
            String.format("%016x", random.nextLong()),
            String.format("%05d", random.nextInt(100_000)));
    byPhone.put(digits, code);
    return code;
  }

  /** The last code that number was sent, or null. */
  public @Nullable LoginCode find(String phone) {
    return byPhone.get(World.digits(phone));
  }

  public void forget(String phone) {
    byPhone.remove(World.digits(phone));
  }
}
