package dev.tdjava.testdc.internal.topic.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

/** A client that follows Telegram's description of the protocol proves what it knows. */
class PasswordTest {

  private static final String ALGORITHM =
      "passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow";

  private final Password password = Password.of("right", "not wrong");

  @Test
  void theRightPasswordIsAccepted() throws Exception {
    password.check(proof("right"));
  }

  @Test
  void aPasswordOutsideAsciiIsAccepted() throws Exception {
    Password umlauts = Password.of("schön €", "");
    umlauts.check(proof(umlauts, "schön €"));
  }

  @Test
  void theWrongPasswordIsRefused() throws Exception {
    TlObject proof = proof("wrong");
    assertThatThrownBy(() -> password.check(proof))
        .isInstanceOf(RpcError.class)
        .hasMessage("PASSWORD_HASH_INVALID");
  }

  @Test
  void aProofCountsOnce() throws Exception {
    TlObject proof = proof("right");
    password.check(proof);
    assertThatThrownBy(() -> password.check(proof)).hasMessage("SRP_ID_INVALID");
  }

  @Test
  void aHalfThatIsZeroInTheGroupIsRefused() throws Exception {
    TlObject proof = proof("right");
    byte[] prime = begun(password).getObject("current_algo").getBytes("p");
    assertThatThrownBy(() -> password.check(proof.put("A", prime))).hasMessage("SRP_A_INVALID");
  }

  @Test
  void aPasswordThatAClientChoseIsAccepted() throws Exception {
    TlObject offered = Password.newAlgorithm();
    byte[] salt1 = concat(offered.getBytes("salt1"), new byte[32]);
    byte[] salt2 = offered.getBytes("salt2");
    BigInteger p = new BigInteger(1, offered.getBytes("p"));
    BigInteger g = BigInteger.valueOf(offered.getInt("g"));
    TlObject settings =
        TlObject.of(
            "account.passwordInputSettings",
            "new_algo",
            TlObject.of(
                ALGORITHM,
                "salt1",
                salt1,
                "salt2",
                salt2,
                "g",
                offered.getInt("g"),
                "p",
                offered.getBytes("p")),
            "new_password_hash",
            padded(g.modPow(x("chosen", salt1, salt2), p)),
            "hint",
            "mine");

    Password chosen = Password.chosen(settings, offered);

    assertThat(chosen.hint()).isEqualTo("mine");
    chosen.check(proof(chosen, "chosen"));
  }

  @Test
  void aSaltThatWasNotOfferedIsRefused() {
    TlObject offered = Password.newAlgorithm();
    TlObject settings =
        TlObject.of(
            "account.passwordInputSettings",
            "new_algo",
            TlObject.of(
                ALGORITHM, "salt1", new byte[40], "salt2", offered.getBytes("salt2"), "g", 3),
            "new_password_hash",
            new byte[256]);
    assertThatThrownBy(() -> Password.chosen(settings, offered)).hasMessage("NEW_SALT_INVALID");
  }

  private TlObject proof(String text) throws Exception {
    return proof(password, text);
  }

  private static TlObject begun(Password password) {
    TlObject answer = TlObject.of("account.password");
    password.begin(answer);
    return answer;
  }

  /** The client's side, written by core.telegram.org/api/srp. */
  private static TlObject proof(Password password, String text) throws Exception {
    TlObject answer = begun(password);
    TlObject algorithm = answer.getObject("current_algo");
    byte[] salt1 = algorithm.getBytes("salt1");
    byte[] salt2 = algorithm.getBytes("salt2");
    BigInteger p = new BigInteger(1, algorithm.getBytes("p"));
    BigInteger g = BigInteger.valueOf(algorithm.getInt("g"));
    BigInteger gb = new BigInteger(1, answer.getBytes("srp_B"));

    BigInteger a = new BigInteger("123456789abcdef".repeat(30), 16);
    BigInteger ga = g.modPow(a, p);
    BigInteger k = number(h(padded(p), padded(g)));
    BigInteger u = number(h(padded(ga), padded(gb)));
    BigInteger x = x(text, salt1, salt2);
    BigInteger v = g.modPow(x, p);
    BigInteger base = gb.subtract(k.multiply(v)).mod(p);
    byte[] key = h(padded(base.modPow(a.add(u.multiply(x)), p)));
    byte[] groups = number(h(padded(p))).xor(number(h(padded(g)))).toByteArray();
    byte[] m1 = h(right(groups, 32), h(salt1), h(salt2), padded(ga), padded(gb), key);
    return TlObject.of(
        "inputCheckPasswordSRP", "srp_id", answer.getLong("srp_id"), "A", padded(ga), "M1", m1);
  }

  private static BigInteger x(String text, byte[] salt1, byte[] salt2) throws Exception {
    byte[] ph1 = sh(sh(text.getBytes(UTF_8), salt1), salt2);
    return number(sh(pbkdf2(ph1, salt1), salt2));
  }

  /** With HMAC written out, so that nothing is shared with what is tested. */
  private static byte[] pbkdf2(byte[] password, byte[] salt) throws Exception {
    byte[] inner = new byte[128];
    byte[] outer = new byte[128];
    for (int i = 0; i < 128; i++) {
      byte b = i < password.length ? password[i] : 0;
      inner[i] = (byte) (b ^ 0x36);
      outer[i] = (byte) (b ^ 0x5c);
    }
    MessageDigest sha = MessageDigest.getInstance("SHA-512");
    byte[] u = concat(salt, new byte[] {0, 0, 0, 1});
    byte[] out = new byte[64];
    for (int i = 0; i < 100_000; i++) {
      sha.update(inner);
      byte[] first = sha.digest(u);
      sha.update(outer);
      u = sha.digest(first);
      for (int j = 0; j < 64; j++) {
        out[j] ^= u[j];
      }
    }
    return out;
  }

  private static byte[] sh(byte[] data, byte[] salt) throws Exception {
    return h(salt, data, salt);
  }

  private static byte[] h(byte[]... parts) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(concat(parts));
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }

  private static byte[] padded(BigInteger number) {
    return right(number.toByteArray(), 256);
  }

  /** The last bytes, with zeros before them where there are too few. */
  private static byte[] right(byte[] bytes, int length) {
    byte[] out = new byte[length];
    for (int i = 1; i <= Math.min(length, bytes.length); i++) {
      out[length - i] = bytes[bytes.length - i];
    }
    return out;
  }
}
