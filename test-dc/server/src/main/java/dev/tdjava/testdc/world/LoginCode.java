package dev.tdjava.testdc.world;

/** A code that was sent to a phone number. */
public final class LoginCode {

  private final String phone;
  private final String hash;
  private final String code;
  private boolean expired;
  private boolean confirmed;

  LoginCode(String phone, String hash, String code) {
    this.phone = phone;
    this.hash = hash;
    this.code = code;
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

  @Override
  public String toString() {
    return "LoginCode for " + phone;
  }
}
