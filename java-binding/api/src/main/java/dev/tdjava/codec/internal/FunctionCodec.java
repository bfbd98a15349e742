package dev.tdjava.codec.internal;

import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import org.jspecify.annotations.Nullable;

/** Writes one kind of request and reads what TDLib answers to it. */
public interface FunctionCodec<F extends TdFunction<R>, R extends TdObject> {

  /** Writes {@code request}. */
  void write(JsonWriter out, F request);

  /** The answer at the reader's position, or null for JSON's null. */
  @Nullable R readResult(JsonReader in);
}
