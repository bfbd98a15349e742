// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * TDLib's {@code profile}.
 *
 * @param name TDLib's {@code name}
 * @param photo TDLib's {@code photo}; or null
 * @param firstPhoto TDLib's {@code first_photo}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1profile.html">TDLib's profile</a>
 */
@Generated("dev.tdjava.codegen")
public record Profile(String name, @Nullable Photo photo, Photo firstPhoto) implements TdObject {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param name the value for the {@code name} component
   * @param photo the value for the {@code photo} component
   * @param firstPhoto the value for the {@code firstPhoto} component
   */
  public Profile {
    Values.required(name, "Profile.name");
    Values.required(firstPhoto, "Profile.firstPhoto");
  }

  @Override
  public String typeName() {
    return "profile";
  }
}
