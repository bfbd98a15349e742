package dev.tdjava.testdc.internal.tl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One version of Telegram's schema: what is written and read for the same objects by name. A layer
 * is a text among this package's resources. Immutable, and safe for any number of threads.
 */
public final class Layer {

  /** The layer that the pinned TDLib speaks. */
  public static final int DEFAULT = 222;

  private static final int VECTOR = 0x1cb5c415;
  private static final int BOOL_TRUE = 0x997275b5;
  private static final int BOOL_FALSE = 0xbc799737;

  /** Deeper than any real object, and far from the end of a thread's stack. */
  private static final int MAX_DEPTH = 100;

  /** A longer vector gets its room as its elements are read: vectors in vectors can all promise. */
  private static final int TRUSTED_COUNT = 64;

  // No layer outside these is looked for.
  private static final int OLDEST = 100;
  private static final int NEWEST = 400;

  private static final Map<Integer, Integer> NEAREST = new ConcurrentHashMap<>();

  private static final Map<String, Layer> LOADED = new ConcurrentHashMap<>();

  private final int number;
  private final Schema schema;

  private Layer(int number, Schema schema) {
    this.number = number;
    this.schema = schema;
  }

  /** Whether there is a schema of this number. */
  public static boolean isKnown(int number) {
    return Layer.class.getResource("telegram-" + number + ".tl") != null;
  }

  /**
   * The number of the schema that comes nearest to a layer: its own, else that of the newest older
   * one, else that of the oldest there is.
   */
  public static int nearest(int number) {
    return NEAREST.computeIfAbsent(
        Math.max(OLDEST, Math.min(number, NEWEST)),
        wanted ->
            IntStream.concat(
                    IntStream.rangeClosed(OLDEST, wanted).map(n -> OLDEST + wanted - n),
                    IntStream.rangeClosed(wanted, NEWEST))
                .filter(Layer::isKnown)
                .findFirst()
                .orElse(DEFAULT));
  }

  /**
   * Telegram's schema of this number.
   *
   * @throws IllegalArgumentException if this build has none
   */
  public static Layer of(int number) {
    return LOADED.computeIfAbsent(
        "telegram-" + number + ".tl", name -> new Layer(number, Schema.load(name)));
  }

  /** MTProto's service messages, which have no layers. */
  public static Layer mtproto() {
    return LOADED.computeIfAbsent("mtproto.tl", name -> new Layer(0, Schema.load(name)));
  }

  public int number() {
    return number;
  }

  /** The names of the constructors that the layer describes, each with its id. */
  public Map<String, Integer> constructors() {
    Map<String, Integer> ids = new TreeMap<>();
    schema.constructors().forEach((name, constructor) -> ids.put(name, constructor.id()));
    return ids;
  }

  /** The names of the functions that the layer describes, each with its id. */
  public Map<String, Integer> functions() {
    Map<String, Integer> ids = new TreeMap<>();
    schema.functions().forEach((name, function) -> ids.put(name, function.id()));
    return ids;
  }

  /** Whether the layer has a function of this name, such as {@code messages.sendMessage}. */
  public boolean hasFunction(String name) {
    return schema.hasName(name);
  }

  /** Whether a function that is described here has such a field; of others nothing is known. */
  public boolean hasField(String function, String field) {
    Combinator described = schema.function(function);
    return described == null
        || described.fields().stream().anyMatch(known -> known.name().equals(field));
  }

  public byte[] encode(TlObject object) {
    TlWriter out = new TlWriter();
    write(out, object);
    return out.toByteArray();
  }

  /**
   * Writes a boxed object or a request. Objects are made for {@link #DEFAULT}: in another layer, a
   * field that it does not know is left out, and a required one that is new there is 0, empty or
   * false.
   *
   * @throws TlException if it is not of this layer, or has a field that is missing, unknown or of
   *     another type
   */
  public void write(TlWriter out, TlObject object) {
    Combinator combinator = schema.constructor(object.name());
    if (combinator == null) {
      combinator = schema.function(object.name());
    }
    if (combinator == null) {
      throw new TlException("layer " + number + " has no " + object.name());
    }
    out.id(combinator.id());
    writeFields(out, combinator, object);
  }

  /** Writes a request's result, which may be a vector or a Bool, by what its function returns. */
  public void writeResult(TlWriter out, TlObject request, Object result) {
    Combinator function = schema.function(request.name());
    if (function == null) {
      throw new TlException("layer " + number + " has no function " + request.name());
    }
    writeValue(out, function.result(), result, function, "its result");
  }

  private void writeFields(TlWriter out, Combinator combinator, TlObject object) {
    int known = 0;
    // A flag word stands before its fields, and they tell which of its bits are set.
    for (Combinator.Field field : combinator.fields()) {
      if (field.type() == TlType.Primitive.FLAGS) {
        out.int32(flags(combinator, object, field.name()));
        continue;
      }
      Object value = object.get(field.name());
      if (value != null) {
        known++;
      }
      if (field.isOptional() && isUnset(field, value)) {
        continue;
      }
      if (field.type() == TlType.Primitive.TRUE) {
        continue;
      }
      writeValue(
          out, field.type(), value == null ? absent(field) : value, combinator, field.name());
    }
    if (known != object.fields().size() && !isOther()) {
      throw new TlException(
          object.name()
              + " has fields that layer "
              + number
              + " does not know: "
              + object.fields().keySet().stream()
                  .filter(
                      name -> combinator.fields().stream().noneMatch(f -> f.name().equals(name)))
                  .toList());
    }
  }

  /** Whether objects were not made for this layer. */
  private boolean isOther() {
    return number != DEFAULT && number != 0;
  }

  private @Nullable Object absent(Combinator.Field field) {
    if (!isOther()) {
      return null;
    }
    if (field.type() instanceof TlType.Vector) {
      return List.of();
    }
    return field.type() instanceof TlType.Primitive primitive ? zero(primitive) : null;
  }

  private static @Nullable Object zero(TlType.Primitive type) {
    return switch (type) {
      case INT -> 0;
      case LONG -> 0L;
      case DOUBLE -> 0.0;
      case STRING -> "";
      case BYTES -> new byte[0];
      case BOOL -> false;
      case INT128, INT256, TRUE, FLAGS -> null;
    };
  }

  private static int flags(Combinator combinator, TlObject object, String word) {
    int flags = 0;
    for (Combinator.Field field : combinator.fields()) {
      if (field.flags().equals(word) && !isUnset(field, object.get(field.name()))) {
        flags |= 1 << field.bit();
      }
    }
    return flags;
  }

  private static boolean isUnset(Combinator.Field field, @Nullable Object value) {
    return value == null || (field.type() == TlType.Primitive.TRUE && Boolean.FALSE.equals(value));
  }

  private void writeValue(
      TlWriter out, TlType type, @Nullable Object value, Combinator in, String field) {
    try {
      if (value == null) {
        throw new TlException("it is missing");
      } else if (type instanceof TlType.Primitive primitive) {
        writePrimitive(out, primitive, value);
      } else if (type instanceof TlType.Vector vector) {
        if (!vector.bare()) {
          out.id(VECTOR);
        }
        Iterable<?> elements = (Iterable<?>) value;
        int position = out.size();
        out.int32(0);
        int count = 0;
        for (Object element : elements) {
          writeValue(out, vector.element(), element, in, field);
          count++;
        }
        out.patch(position, count);
      } else if (type instanceof TlType.Bare bare) {
        writeFields(out, require(bare.constructor()), (TlObject) value);
      } else {
        TlObject object = (TlObject) value;
        if (type instanceof TlType.Boxed boxed && !boxed.equals(require(object.name()).result())) {
          throw new TlException("it is a " + object.name() + ", not a " + boxed.name());
        }
        write(out, object);
      }
    } catch (ClassCastException e) {
      throw new TlException(
          in.name() + "." + field + " should be " + type + ", not what it is: " + e.getMessage());
    } catch (TlException e) {
      throw new TlException(in.name() + "." + field + ": " + e.getMessage());
    }
  }

  private Combinator require(String constructor) {
    Combinator combinator = schema.constructor(constructor);
    if (combinator == null) {
      throw new TlException("layer " + number + " has no " + constructor);
    }
    return combinator;
  }

  private static void writePrimitive(TlWriter out, TlType.Primitive type, Object value) {
    switch (type) {
      case INT -> out.int32((Integer) value);
      case LONG -> out.int64((Long) value);
      case DOUBLE -> out.int64(Double.doubleToRawLongBits((Double) value));
      case STRING -> out.string((String) value);
      case BYTES -> out.bytes((byte[]) value);
      case INT128, INT256 -> {
        byte[] bytes = (byte[]) value;
        if (bytes.length != type.minimumSize()) {
          throw new TlException("it has " + bytes.length + " bytes");
        }
        out.raw(bytes);
      }
      case BOOL -> out.id((Boolean) value ? BOOL_TRUE : BOOL_FALSE);
      case TRUE, FLAGS -> throw new TlException("it has no value of its own");
    }
  }

  /** Reads a boxed object of any constructor. */
  public TlObject decode(TlReader in) {
    return readBoxed(in, 0);
  }

  /**
   * Reads a request. One of a function that the layer does not describe becomes an object of its
   * name, or of its id where not even the name is known, with all the bytes that are left as its
   * only field.
   */
  public TlObject decodeFunction(TlReader in) {
    return readQuery(in, 0);
  }

  private TlObject readQuery(TlReader in, int depth) {
    int id = in.int32();
    Combinator function = schema.function(id);
    if (function == null) {
      String name = schema.name(id);
      return TlObject.of(
          name == null ? String.format("#%08x", id) : name, "bytes", in.raw(in.remaining()));
    }
    return readFields(in, function, depth);
  }

  private TlObject readBoxed(TlReader in, int depth) {
    int position = in.position();
    int id = in.int32();
    Combinator constructor = schema.constructor(id);
    if (constructor == null) {
      throw new TlException(
          String.format("no constructor has the id %08x at offset %d", id, position));
    }
    return readFields(in, constructor, depth);
  }

  private TlObject readFields(TlReader in, Combinator combinator, int depth) {
    if (depth > MAX_DEPTH) {
      throw new TlException("objects are nested too deep at offset " + in.position());
    }
    TlObject object = TlObject.of(combinator.name());
    String word = "";
    int flags = 0;
    Map<String, Integer> earlier = null;
    for (Combinator.Field field : combinator.fields()) {
      if (field.type() == TlType.Primitive.FLAGS) {
        if (!word.isEmpty()) {
          earlier = earlier == null ? new HashMap<>() : earlier;
          earlier.put(word, flags);
        }
        word = field.name();
        flags = in.int32();
        continue;
      }
      if (field.isOptional()) {
        int bits =
            field.flags().equals(word) || earlier == null
                ? flags
                : earlier.getOrDefault(field.flags(), 0);
        if ((bits & 1 << field.bit()) == 0) {
          continue;
        }
      }
      object.put(field.name(), readValue(in, field.type(), depth));
    }
    return object;
  }

  private Object readValue(TlReader in, TlType type, int depth) {
    if (type instanceof TlType.Primitive primitive) {
      return readPrimitive(in, primitive);
    }
    if (type instanceof TlType.Vector vector) {
      int position = in.position();
      if (!vector.bare() && in.int32() != VECTOR) {
        throw new TlException("there is no vector at offset " + position);
      }
      int count = in.count(vector.element().minimumSize());
      List<Object> elements = new ArrayList<>(Math.min(count, TRUSTED_COUNT));
      for (int i = 0; i < count; i++) {
        elements.add(readValue(in, vector.element(), depth + 1));
      }
      return Collections.unmodifiableList(elements);
    }
    if (type instanceof TlType.Bare bare) {
      return readFields(in, require(bare.constructor()), depth + 1);
    }
    if (type instanceof TlType.Boxed boxed) {
      int position = in.position();
      TlObject object = readBoxed(in, depth + 1);
      if (!require(object.name()).result().equals(boxed)) {
        throw new TlException(
            "a " + object.name() + " at offset " + position + " is no " + boxed.name());
      }
      return object;
    }
    return readQuery(in, depth + 1);
  }

  private static Object readPrimitive(TlReader in, TlType.Primitive type) {
    return switch (type) {
      case INT, FLAGS -> in.int32();
      case LONG -> in.int64();
      case DOUBLE -> Double.longBitsToDouble(in.int64());
      case STRING -> in.string();
      case BYTES -> in.bytes();
      case INT128, INT256 -> in.raw(type.minimumSize());
      case TRUE -> true;
      case BOOL -> {
        int position = in.position();
        int id = in.int32();
        if (id != BOOL_TRUE && id != BOOL_FALSE) {
          throw new TlException("there is no Bool at offset " + position);
        }
        yield id == BOOL_TRUE;
      }
    };
  }
}
