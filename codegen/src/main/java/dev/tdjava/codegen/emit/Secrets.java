package dev.tdjava.codegen.emit;

import dev.tdjava.codegen.schema.Combinator;
import dev.tdjava.codegen.schema.Field;
import dev.tdjava.codegen.schema.PrimitiveType;
import dev.tdjava.codegen.schema.TlType;
import dev.tdjava.codegen.schema.VectorType;
import java.util.Set;

/**
 * Decides which components {@code toString} must not show, since records end up in logs.
 *
 * <p>Only text, bytes and lists of them can be secret. Of these are: phone numbers and email
 * addresses (what one logs in with), whatever is called a password, secret or token, login and gift
 * codes, hashes and keys that open something, payment credentials, and the links that log in
 * another device. Codes of countries and languages, public keys and keys of dictionaries are not.
 */
final class Secrets {

  private static final Set<String> NAMES =
      Set.of(
          "api_hash",
          "auth_base64url",
          "authentication_tokens",
          "bank_card_number",
          "code",
          "key_hash");

  private static final Set<String> SUFFIXES =
      Set.of(
          "email_address",
          "encryption_key",
          "gift_code",
          "password",
          "phone_number",
          "phone_number_prefix",
          "recovery_code",
          "secret",
          "stream_key",
          "token");

  /** Secret only where they are: most links are harmless. */
  private static final Set<String> FIELDS =
      Set.of(
          "authorizationStateWaitOtherDeviceConfirmation.link", "confirmQrCodeAuthentication.link");

  /** Not the user's own: an address to write to, and tokens that are public by their name. */
  private static final Set<String> PUBLIC = Set.of("public_token", "support_email_address");

  private Secrets() {}

  static boolean isSecret(Combinator owner, Field field) {
    String name = field.name();
    if (!isText(field.type()) || PUBLIC.contains(name)) {
      return false;
    }
    return NAMES.contains(name)
        || SUFFIXES.stream().anyMatch(suffix -> hasSuffix(name, suffix))
        || FIELDS.contains(owner.name() + "." + name)
        || isCredential(owner.name(), name);
  }

  private static boolean isText(TlType type) {
    TlType text = type instanceof VectorType vector ? vector.element() : type;
    return text == PrimitiveType.STRING || text == PrimitiveType.BYTES;
  }

  // The data of inputCredentialsApplePay and the like is a card in disguise.
  private static boolean isCredential(String owner, String name) {
    return owner.contains("Credentials") && (name.equals("data") || name.equals("hash"));
  }

  // "old_password" ends with the word "password"; "plural_passwordless" would not.
  private static boolean hasSuffix(String name, String suffix) {
    return name.equals(suffix) || name.endsWith("_" + suffix);
  }
}
