// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.Text;
import dev.tdjava.api.functions.CleanName;
import dev.tdjava.codec.internal.FunctionCodec;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@link CleanName} and reads its result.
 */
@Generated("dev.tdjava.codegen")
public final class CleanNameCodec implements FunctionCodec<CleanName, Text> {
  /**
   * The only one; it has no state.
   */
  public static final CleanNameCodec INSTANCE = new CleanNameCodec();

  private static final JsonKey TYPE_CLEAN_NAME = JsonKey.type("cleanName");

  private static final JsonKey KEY_NAME = JsonKey.field("name");

  private CleanNameCodec() {
  }

  @Override
  public void write(JsonWriter out, CleanName value) {
    out.beginObject(TYPE_CLEAN_NAME);
    out.string(KEY_NAME, value.name());
    out.endObject();
  }

  @Override
  public @Nullable Text readResult(JsonReader in) {
    return TextCodec.decode(in);
  }
}
