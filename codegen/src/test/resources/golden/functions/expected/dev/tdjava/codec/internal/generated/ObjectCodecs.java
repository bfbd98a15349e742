// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.codec.internal.ObjectCodec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the codec of a class by its name or that of a constructor. A codec's class is loaded when it is first asked for.
 */
@Generated("dev.tdjava.codegen")
public final class ObjectCodecs {
  private ObjectCodecs() {
  }

  /**
   * Finds a codec.
   *
   * @param name TDLib's name
   * @return the codec, or null for a name that the schema does not have
   */
  public static @Nullable ObjectCodec<?> find(String name) {
    return switch (name) {
      case "text" -> TextCodec.INSTANCE;
      case "valueEmpty" -> ValueCodec.INSTANCE;
      case "valueText" -> ValueCodec.INSTANCE;
      case "Text" -> TextCodec.INSTANCE;
      case "Value" -> ValueCodec.INSTANCE;
      default -> null;
    };
  }
}
