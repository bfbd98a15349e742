package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.model.Attribute;
import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.model.User;
import dev.tdjava.testdc.internal.model.World;
import dev.tdjava.testdc.internal.mtproto.AuthKey;
import dev.tdjava.testdc.internal.mtproto.Session;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The QR codes that clients show at this time.
 *
 * @see <a href="https://core.telegram.org/api/qr-login">Login by QR code</a>
 */
public final class LoginTokens {

  private static final Attribute<World, LoginTokens> OF = new Attribute<>(LoginTokens::new);
  private static final int TOKEN_BYTES = 32;
  private static final String LINK = "tg://login?token=";

  private final World world;
  private final Map<Long, LoginToken> byKey = new LinkedHashMap<>();
  private int lifetime = 30;

  private LoginTokens(World world) {
    this.world = world;
  }

  public static LoginTokens of(World world) {
    return OF.of(world);
  }

  /** For how many seconds a new token counts. */
  public void lifetime(int seconds) {
    lifetime = seconds;
  }

  /** The last token of that key, or null. */
  public @Nullable LoginToken find(AuthKey key) {
    return byKey.get(key.id());
  }

  /**
   * A new token in place of the one that the key had.
   *
   * @param exceptIds the accounts that are logged in there already
   */
  public LoginToken next(Session asking, List<Long> exceptIds) {
    LoginToken token =
        new LoginToken(
            world.randomBytes(TOKEN_BYTES),
            asking,
            world.now() + lifetime,
            world.randomLong(),
            exceptIds);
    byKey.put(asking.key().id(), token);
    return token;
  }

  public void forget(LoginToken token) {
    byKey.values().remove(token);
  }

  /**
   * The token with these bytes.
   *
   * @throws RpcError if there is none, or it is too old
   */
  public LoginToken find(byte[] bytes) {
    LoginToken token =
        byKey.values().stream()
            .filter(one -> Arrays.equals(one.bytes(), bytes))
            .findFirst()
            .orElseThrow(
                () ->
                    RpcError.bad(
                        bytes.length == TOKEN_BYTES
                            ? "AUTH_TOKEN_EXPIRED"
                            : "AUTH_TOKEN_INVALIDX"));
    if (token.acceptedBy() == null && token.expires() < world.now()) {
      throw RpcError.bad("AUTH_TOKEN_EXPIRED");
    }
    return token;
  }

  /** The token of a link as it stands in a QR code. */
  public LoginToken find(String link) {
    if (!link.startsWith(LINK)) {
      throw RpcError.bad("AUTH_TOKEN_INVALIDX");
    }
    return find(Base64.getUrlDecoder().decode(link.substring(LINK.length())));
  }

  /** Lets a user's other device in, and has it ask for its login. */
  public void accept(LoginToken token, User user) {
    if (token.acceptedBy() != null) {
      throw RpcError.bad("AUTH_TOKEN_ALREADY_ACCEPTED");
    }
    if (token.exceptIds().contains(user.id())) {
      throw RpcError.bad("AUTH_TOKEN_EXCEPTION");
    }
    token.acceptedBy(Objects.requireNonNull(user));
    token
        .asking()
        .push(
            TlObject.of(
                "updateShort", "update", TlObject.of("updateLoginToken"), "date", world.now()));
  }
}
