package dev.tdjava.codec.internal;

import dev.tdjava.api.TdObject;
import org.jspecify.annotations.Nullable;

/** Reads and writes the objects of one class of TDLib's schema. */
public interface ObjectCodec<T extends TdObject> {

  /** The object at the reader's position, or null for JSON's null. */
  @Nullable T read(JsonReader in);

  /** Writes {@code value}. */
  void write(JsonWriter out, T value);
}
