// Generated from TDLib's schema. Do not edit.
package dev.tdjava.api;

import dev.tdjava.api.internal.Values;
import javax.annotation.processing.Generated;

/**
 * A {@link Sender} of a type that this version of the schema does not have.
 *
 * @param typeName TDLib's name of the type
 * @param json the whole object as TDLib sent it
 */
@Generated("dev.tdjava.codegen")
public record UnknownSender(String typeName, String json) implements Sender {
  /**
   * Refuses null where the schema has a value, and makes lists unmodifiable.
   *
   * @param typeName the value for the {@code typeName} component
   * @param json the value for the {@code json} component
   */
  public UnknownSender {
    Values.required(typeName, "UnknownSender.typeName");
    Values.required(json, "UnknownSender.json");
  }

  /**
   * Without the content of {@code json}, where a secret may be.
   */
  @Override
  public String toString() {
    return "UnknownSender[typeName=" + typeName + ", json=***]";
  }
}
