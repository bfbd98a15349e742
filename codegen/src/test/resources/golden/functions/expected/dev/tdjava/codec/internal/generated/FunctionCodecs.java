// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.codec.internal.FunctionCodec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the codec of a function by its name. A codec's class is loaded when it is first asked for.
 */
@Generated("dev.tdjava.codegen")
public final class FunctionCodecs {
  private FunctionCodecs() {
  }

  /**
   * Finds a codec.
   *
   * @param name TDLib's name
   * @return the codec, or null for a name that the schema does not have
   */
  public static @Nullable FunctionCodec<?, ?> find(String name) {
    return switch (name) {
      case "cleanName" -> CleanNameCodec.INSTANCE;
      case "getValue" -> GetValueCodec.INSTANCE;
      case "close" -> CloseCodec.INSTANCE;
      default -> null;
    };
  }
}
