package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The second step of an account's logins. What is kept is enough to check it, not to know it. */
public final class Password {

  private static final String ALGORITHM =
      "passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow";
  private static final int KEPT = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] salt1;
  private final byte[] salt2;
  private final BigInteger verifier;
  private final String hint;
  private final Map<Long, BigInteger> secrets = new LinkedHashMap<>();

  private Password(byte[] salt1, byte[] salt2, BigInteger verifier, String hint) {
    this.salt1 = salt1;
    this.salt2 = salt2;
    this.verifier = verifier;
    this.hint = hint;
  }

  /**
   * The password itself. Any thread, but it takes some tenths of a second, which the server's
   * thread does not have.
   */
  public static Password of(String password, String hint) {
    byte[] salt1 = random(40);
    byte[] salt2 = random(16);
    return new Password(salt1, salt2, Srp.verifier(password, salt1, salt2), hint);
  }

  /**
   * A password that a client chose.
   *
   * @param settings its {@code account.passwordInputSettings}
   * @throws RpcError if it is not made by what {@link #newAlgorithm} said
   */
  public static Password chosen(TlObject settings, TlObject offered) {
    TlObject algorithm = settings.getObject("new_algo");
    byte[] hash = settings.getBytes("new_password_hash");
    byte[] salt1 = algorithm.is(ALGORITHM) ? algorithm.getBytes("salt1") : new byte[0];
    byte[] start = offered.getBytes("salt1");
    if (!algorithm.is(ALGORITHM)
        || !Arrays.equals(algorithm.getBytes("salt2"), offered.getBytes("salt2"))
        || salt1.length < start.length + 8
        || !Arrays.equals(start, Arrays.copyOf(salt1, start.length))) {
      throw RpcError.bad("NEW_SALT_INVALID");
    }
    if (!Srp.isGoodHalf(hash) || hash.length != Srp.BYTES) {
      throw RpcError.bad("NEW_SETTINGS_INVALID");
    }
    return new Password(
        salt1,
        algorithm.getBytes("salt2"),
        new BigInteger(1, hash),
        settings.getString("hint", ""));
  }

  /** How a client is to make a new password; it adds bytes of its own to the first salt. */
  public static TlObject newAlgorithm() {
    return algorithm(random(8), random(16));
  }

  private static TlObject algorithm(byte[] salt1, byte[] salt2) {
    return TlObject.of(
        ALGORITHM, "salt1", salt1, "salt2", salt2, "g", Srp.G.intValue(), "p", Srp.fixed(Srp.P));
  }

  public String hint() {
    return hint;
  }

  /** Adds to an {@code account.password} what a client needs to prove that it knows this one. */
  public void begin(TlObject answer) {
    long id = RANDOM.nextLong();
    BigInteger secret = Srp.newSecret();
    secrets.put(id, secret);
    if (secrets.size() > KEPT) {
      secrets.remove(secrets.keySet().iterator().next());
    }
    answer
        .put("has_password", true)
        .put("current_algo", algorithm(salt1, salt2))
        .put("srp_B", Srp.half(verifier, secret))
        .put("srp_id", id)
        .put("hint", hint.isEmpty() ? null : hint);
  }

  /**
   * Checks a client's proof.
   *
   * @param proof an {@code InputCheckPasswordSRP}
   * @throws RpcError if it does not prove anything
   */
  public void check(TlObject proof) {
    if (!proof.is("inputCheckPasswordSRP")) {
      throw RpcError.bad("PASSWORD_HASH_INVALID");
    }
    BigInteger secret = secrets.remove(proof.getLong("srp_id"));
    if (secret == null) {
      throw RpcError.bad("SRP_ID_INVALID");
    }
    if (!Srp.isGoodHalf(proof.getBytes("A"))) {
      throw RpcError.bad("SRP_A_INVALID");
    }
    if (!Srp.proves(verifier, secret, salt1, salt2, proof.getBytes("A"), proof.getBytes("M1"))) {
      throw RpcError.bad("PASSWORD_HASH_INVALID");
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  @Override
  public String toString() {
    return "Password";
  }
}
