package dev.tdjava.codec.internal;

import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.codec.internal.generated.FunctionCodecs;
import dev.tdjava.codec.internal.generated.ObjectCodecs;
import dev.tdjava.errors.TdDecodeException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the codec of an object or a request and runs it. */
public final class Codecs {

  // By their classes: a class of somebody else's may have the name of one of TDLib's.
  private static final ConcurrentHashMap<Class<?>, FunctionCodec<?, ?>> FUNCTIONS =
      new ConcurrentHashMap<>();

  private static final String UNKNOWN = "Unknown";

  private Codecs() {}

  /** The codec of a request; throws where {@code request} is not one of the generated records. */
  @SuppressWarnings("unchecked") // the generator pairs each function with its own codec
  public static <R extends TdObject> FunctionCodec<TdFunction<R>, R> of(TdFunction<R> request) {
    FunctionCodec<?, ?> codec = FUNCTIONS.get(request.getClass());
    if (codec == null) {
      codec = isGenerated(request) ? FunctionCodecs.find(request.typeName()) : null;
      if (codec == null) {
        throw notGenerated(request);
      }
      FUNCTIONS.put(request.getClass(), codec);
    }
    return (FunctionCodec<TdFunction<R>, R>) codec;
  }

  /** Writes a request. */
  public static <R extends TdObject> void writeRequest(JsonWriter out, TdFunction<R> request) {
    of(request).write(out, request);
  }

  /** Writes an object. */
  @SuppressWarnings("unchecked") // the codec found is that of the object's class
  public static void writeObject(JsonWriter out, TdObject object) {
    ObjectCodec<?> codec = isGenerated(object) ? codecOf(object) : null;
    if (codec == null) {
      throw notGenerated(object);
    }
    ((ObjectCodec<TdObject>) codec).write(out, object);
  }

  // The name that an Unknown… object has is whatever TDLib sent, even that of another class.
  private static @Nullable ObjectCodec<?> codecOf(TdObject object) {
    String name = object.getClass().getSimpleName();
    ObjectCodec<?> ofUnknown =
        name.startsWith(UNKNOWN) ? ObjectCodecs.find(name.substring(UNKNOWN.length())) : null;
    return ofUnknown == null ? ObjectCodecs.find(object.typeName()) : ofUnknown;
  }

  // Not by a name in a string, so that the classes may be relocated.
  private static boolean isGenerated(TdObject object) {
    String home = TdObject.class.getPackageName();
    String name = object.getClass().getPackageName();
    return object.getClass().isRecord() && (name.equals(home) || name.equals(home + ".functions"));
  }

  /**
   * Reads a whole text, from wherever it is, as an object of {@code type}.
   *
   * @throws TdDecodeException if it is of another type, or TDLib would not read it
   */
  public static <T extends TdObject> T read(JsonReader in, String json, Class<T> type) {
    ObjectCodec<?> codec = codecOf(type);
    byte[] utf8 = utf8(json);
    in.reset(utf8, utf8.length - JsonReader.SLACK);
    TdObject object = guarded(in, codec::read);
    in.end();
    if (!type.isInstance(object)) {
      throw in.fail("expected " + type.getSimpleName() + ", found " + object.typeName());
    }
    JsonCheck.check(json, JsonWriter.DEEPEST, object.typeName()); // what the reader took on trust
    return type.cast(object);
  }

  /**
   * Runs a read and turns every way in which it can fail into a {@link TdDecodeException}.
   *
   * @throws TdDecodeException if the text is malformed, cut off, nested too deeply, or lacks a
   *     value that must be there
   */
  public static <T> T guarded(JsonReader in, Function<JsonReader, @Nullable T> read) {
    try {
      T value = read.apply(in);
      if (value == null) {
        throw in.fail("expected an object, found null");
      }
      return value;
    } catch (IndexOutOfBoundsException e) {
      throw in.fail("expected a complete text, found the end", e);
    } catch (NullPointerException e) {
      throw in.fail(String.valueOf(e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw in.fail("objects are nested too deeply", e);
    }
  }

  // Lone surrogates become U+FFFD, as where JSON is written.
  private static byte[] utf8(String text) {
    try {
      ByteBuffer bytes =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .replaceWith(JsonWriter.REPLACEMENT)
              .encode(CharBuffer.wrap(text));
      byte[] padded = new byte[bytes.remaining() + JsonReader.SLACK];
      bytes.get(padded, 0, bytes.remaining());
      return padded;
    } catch (CharacterCodingException e) {
      throw new AssertionError(e); // nothing is left to report
    }
  }

  private static ObjectCodec<?> codecOf(Class<? extends TdObject> type) {
    String name = type.getSimpleName();
    ObjectCodec<?> codec = type.isInterface() ? ObjectCodecs.find(name) : null;
    if (codec == null) {
      codec = ObjectCodecs.find(Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }
    if (codec == null) {
      throw new IllegalArgumentException(
          type.getName() + " is not an object of TDLib's schema, nor a class of such objects");
    }
    return codec;
  }

  private static IllegalArgumentException notGenerated(TdObject object) {
    return new IllegalArgumentException(
        object.getClass().getName()
            + " is not one of tdjava's records; for JSON of your own use the methods with JsonObject");
  }
}
