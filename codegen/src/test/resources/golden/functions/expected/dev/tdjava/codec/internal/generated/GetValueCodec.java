// Generated from TDLib's schema. Do not edit.
package dev.tdjava.codec.internal.generated;

import dev.tdjava.api.Value;
import dev.tdjava.api.functions.GetValue;
import dev.tdjava.codec.internal.FunctionCodec;
import dev.tdjava.codec.internal.JsonKey;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@link GetValue} and reads its result.
 */
@Generated("dev.tdjava.codegen")
public final class GetValueCodec implements FunctionCodec<GetValue, Value> {
  /**
   * The only one; it has no state.
   */
  public static final GetValueCodec INSTANCE = new GetValueCodec();

  private static final JsonKey TYPE_GET_VALUE = JsonKey.type("getValue");

  private static final JsonKey KEY_NAME = JsonKey.field("name");

  private GetValueCodec() {
  }

  @Override
  public void write(JsonWriter out, GetValue value) {
    out.beginObject(TYPE_GET_VALUE);
    out.string(KEY_NAME, value.name());
    out.endObject();
  }

  @Override
  public @Nullable Value readResult(JsonReader in) {
    return ValueCodec.decode(in);
  }
}
