package dev.tdjava.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tdjava.api.TdError;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.codec.internal.Codecs;
import dev.tdjava.codec.internal.FunctionCodec;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.TypeTable;
import dev.tdjava.codec.internal.generated.ErrorCodec;
import dev.tdjava.errors.TdErrorException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer from TDLib, or throws what it says went wrong.
 *
 * @param <T> what the caller gets
 */
@FunctionalInterface
interface Answers<T> {

  TypeTable ERROR = TypeTable.of("error");

  /**
   * Reads the answer before which the reader stands.
   *
   * @throws TdErrorException if it is an error
   * @throws dev.tdjava.errors.TdDecodeException if it does not fit the schema
   */
  T read(JsonReader in, byte[] json, int length);

  /** Answers to a typed request. */
  static <R extends TdObject> Answers<R> typed(
      FunctionCodec<TdFunction<R>, R> codec, String requestType) {
    // A request whose result is an error object (testReturnError) fails all the same: so TDLib.
    return (in, json, length) -> {
      throwIfError(in, requestType);
      return Codecs.guarded(in, codec::readResult);
    };
  }

  /** Answers to a request in JSON; they carry its {@code @extra}. */
  static Answers<JsonObject> json(String requestType, @Nullable JsonElement extra) {
    return (in, json, length) -> {
      throwIfError(in, requestType);
      JsonObject answer = Json.parse(json, length);
      if (extra != null) {
        answer.add(Json.EXTRA, extra);
      }
      return answer;
    };
  }

  private static void throwIfError(JsonReader in, String requestType) {
    if (in.peekType(ERROR) == 0) {
      TdError error = Codecs.guarded(in, ErrorCodec::decode);
      throw TdErrorException.of(error.code(), error.message(), requestType);
    }
  }
}
