// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;

/**
 * TDLib's {@code login}.
 *
 * @param phoneNumber TDLib's {@code phone_number}
 * @param password TDLib's {@code password}
 * @param countryCode TDLib's {@code country_code}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1login.html">TDLib's login</a>
 */
@Generated("dev.tdjava.codegen")
public record Login(String phoneNumber, String password, String countryCode) implements TdObject {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param phoneNumber the value for the {@code phoneNumber} component
   * @param password the value for the {@code password} component
   * @param countryCode the value for the {@code countryCode} component
   */
  public Login {
    Values.required(phoneNumber, "Login.phoneNumber");
    Values.required(password, "Login.password");
    Values.required(countryCode, "Login.countryCode");
  }

  @Override
  public String typeName() {
    return "login";
  }

  @Override
  public String toString() {
    return "Login[phoneNumber=***, password=***, countryCode=" + countryCode
        + "]";
  }
}
