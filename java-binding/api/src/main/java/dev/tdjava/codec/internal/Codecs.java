package dev.tdjava.codec.internal;

import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.codec.internal.generated.FunctionCodecs;
import dev.tdjava.codec.internal.generated.ObjectCodecs;
import dev.tdjava.errors.TdDecodeException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the codec of an object or a request and runs it. */
public final class Codecs {

  private static final ConcurrentHashMap<String, FunctionCodec<?, ?>> FUNCTIONS =
      new ConcurrentHashMap<>();

  private Codecs() {}

  /** The codec of a request; throws where {@code request} is not one of the generated records. */
  @SuppressWarnings("unchecked") // the generator pairs each function with its own codec
  public static <R extends TdObject> FunctionCodec<TdFunction<R>, R> of(TdFunction<R> request) {
    FunctionCodec<?, ?> codec = FUNCTIONS.get(request.typeName());
    if (codec == null) {
      codec = FunctionCodecs.find(request.typeName());
      if (codec == null) {
        throw notGenerated(request);
      }
      FUNCTIONS.put(request.typeName(), codec);
    }
    return (FunctionCodec<TdFunction<R>, R>) codec;
  }

  /** Writes a request. */
  public static <R extends TdObject> void writeRequest(JsonWriter out, TdFunction<R> request) {
    of(request).write(out, request);
  }

  /** Writes an object. */
  @SuppressWarnings("unchecked") // the codec found by an object's name is that of its class
  public static void writeObject(JsonWriter out, TdObject object) {
    ObjectCodec<?> codec = ObjectCodecs.find(object.typeName());
    if (codec == null) {
      codec = ObjectCodecs.find(classNameOfUnknown(object));
    }
    if (codec == null) {
      throw notGenerated(object);
    }
    ((ObjectCodec<TdObject>) codec).write(out, object);
  }

  /** Reads a whole text as an object of {@code type}. */
  public static <T extends TdObject> T read(JsonReader in, Class<T> type) {
    ObjectCodec<?> codec = codecOf(type);
    TdObject object = guarded(in, codec::read);
    in.end();
    if (!type.isInstance(object)) {
      throw in.fail("expected " + type.getSimpleName() + ", found " + object.typeName());
    }
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

  // The name of UnknownMessageContent's class is MessageContent.
  private static String classNameOfUnknown(TdObject object) {
    String name = object.getClass().getSimpleName();
    return name.startsWith("Unknown") ? name.substring("Unknown".length()) : name;
  }

  private static IllegalArgumentException notGenerated(TdObject object) {
    return new IllegalArgumentException(
        object.getClass().getName()
            + " is not one of tdjava's records; for JSON of your own use the methods with JsonObject");
  }
}
