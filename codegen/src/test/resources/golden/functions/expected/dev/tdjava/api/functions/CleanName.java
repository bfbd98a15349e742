// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api.functions;

import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdSynchronous;
import dev.tdjava.api.Text;
import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;

/**
 * TDLib's {@code cleanName}.
 *
 * <p>May be executed synchronously.
 *
 * @param name TDLib's {@code name}
 * @see <a href="https://core.telegram.org/tdlib/docs/classtd_1_1td__api_1_1clean_name.html">TDLib's cleanName</a>
 */
@Generated("dev.tdjava.codegen")
public record CleanName(String name) implements TdFunction<Text>, TdSynchronous {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param name the value for the {@code name} component
   */
  public CleanName {
    Values.required(name, "CleanName.name");
  }

  @Override
  public String typeName() {
    return "cleanName";
  }
}
