package dev.tdjava.testdc.internal.topic.login;

import dev.tdjava.testdc.internal.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** A code that was sent to a phone number. */
public final class LoginCode {

  /** The ways in which a code comes, each tried after the one before. */
  public enum Way {
    APP("auth.sentCodeTypeApp", null),
    SMS("auth.sentCodeTypeSms", "auth.codeTypeSms"),
    CALL("auth.sentCodeTypeCall", "auth.codeTypeCall");

    private final String type;
    private final @Nullable String nextType;

    Way(String type, @Nullable String nextType) {
      this.type = type;
      this.nextType = nextType;
    }

    /** What is tried next, or null. */
    public @Nullable Way next() {
      return switch (this) {
        case APP -> SMS;
        case SMS -> CALL;
        case CALL -> null;
      };
    }
  }

  private static final int RESEND_SECONDS = 60;

  private final String phone;
  private final String hash;
  private final String code;
  private final Way way;
  private boolean expired;
  private boolean confirmed;

  LoginCode(String phone, String hash, String code, Way way) {
    this.phone = phone;
    this.hash = hash;
    this.code = code;
    this.way = way;
  }

  public String phone() {
    return phone;
  }

  public String hash() {
    return hash;
  }

  public String code() {
    return code;
  }

  /** How it was sent. */
  public Way way() {
    return way;
  }

  public boolean isExpired() {
    return expired;
  }

  public void expire() {
    expired = true;
  }

  /** Whether the right code was entered already, so that an account may be made. */
  public boolean isConfirmed() {
    return confirmed;
  }

  public void confirm() {
    confirmed = true;
  }

  /** What the client is told of it, which is not the code. */
  public TlObject render() {
    Way next = way.next();
    return TlObject.of(
        "auth.sentCode",
        "type",
        TlObject.of(way.type, "length", code.length()),
        "phone_code_hash",
        hash,
        "next_type",
        next == null || next.nextType == null ? null : TlObject.of(next.nextType),
        "timeout",
        RESEND_SECONDS);
  }

  @Override
  public String toString() {
    return "LoginCode for " + phone;
  }
}
