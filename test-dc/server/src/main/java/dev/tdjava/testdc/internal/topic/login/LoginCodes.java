package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The last code that each phone number was sent. */
public final class LoginCodes {

  private final Map<String, LoginCode> byPhone = new HashMap<>();
  private final Random random = new Random();
  private Consumer<LoginCode> watcher = code -> {};

  /** Is told of each code that is sent from now on. */
  public void watcher(Consumer<LoginCode> watcher) {
    this.watcher = watcher;
  }

  /** Makes a new code of five digits; the one before is worth nothing any more. */
  public LoginCode send(String phone, LoginCode.Way way) {
    String digits = World.digits(phone);
    LoginCode code =
        new LoginCode(
            digits,
            String.format("%016x", random.nextLong()),
            String.format("%05d", random.nextInt(100_000)),
            way);
    byPhone.put(digits, code);
    watcher.accept(code);
    return code;
  }

  /** The last code that number was sent, or null. */
  public @Nullable LoginCode find(String phone) {
    return byPhone.get(World.digits(phone));
  }

  /**
   * The code that a number was sent, for a client that has the hash of it.
   *
   * @throws RpcError if there is no such code, or no longer
   */
  public LoginCode check(String phone, String hash) {
    LoginCode code = find(phone);
    if (code == null || !code.hash().equals(hash) || code.isExpired()) {
      throw RpcError.bad("PHONE_CODE_EXPIRED");
    }
    return code;
  }

  /**
   * The same when the client has the code itself.
   *
   * @throws RpcError also if it is not the right one
   */
  public LoginCode check(String phone, String hash, String entered) {
    LoginCode code = check(phone, hash);
    if (entered.isEmpty()) {
      throw RpcError.bad("PHONE_CODE_EMPTY");
    }
    if (!entered.equals(code.code())) {
      throw RpcError.bad("PHONE_CODE_INVALID");
    }
    code.confirm();
    return code;
  }

  public void forget(String phone) {
    byPhone.remove(World.digits(phone));
  }
}
