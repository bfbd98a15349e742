// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import dev.tdjava.api.internal.Values;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * TDLib's {@code profiles}.
 *
 * @param photos TDLib's {@code photos}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1profiles.html">TDLib's profiles</a>
 */
@Generated("dev.tdjava.codegen")
public record Profiles(List<@Nullable Photo> photos) implements TdObject {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param photos the value for the {@code photos} component
   */
  public Profiles {
    photos = Values.listOfNullable(photos, "Profiles.photos");
  }

  @Override
  public String typeName() {
    return "profiles";
  }
}
