// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;

/**
 * TDLib's {@code scope}.
 *
 * @param name TDLib's {@code name}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1scope.html">TDLib's scope</a>
 */
@Generated("dev.tdjava.codegen")
public record Scope(String name) implements TdObject {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param name the value for the {@code name} component
   */
  public Scope {
    Values.required(name, "Scope.name");
  }

  @Override
  public String typeName() {
    return "scope";
  }
}
