// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.Text;
import dev.tdjava.api.functions.Close;
import dev.tdjava.codec.internal.FunctionCodec;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@link Close} and reads its result.
 */
@Generated("dev.tdjava.codegen")
public final class CloseCodec implements FunctionCodec<Close, Text> {
  /**
   * The only one; it has no state.
   */
  public static final CloseCodec INSTANCE = new CloseCodec();

  private static final JsonKey TYPE_CLOSE = JsonKey.type("close");

  private CloseCodec() {
  }

  @Override
  public void write(JsonWriter out, Close value) {
    out.beginObject(TYPE_CLOSE);
    out.endObject();
  }

  @Override
  public @Nullable Text readResult(JsonReader in) {
    return TextCodec.decode(in);
  }
}
