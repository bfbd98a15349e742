package dev.tdjava.testdc.internal.tl;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What tests have to know of a method's fields to call it with those alone that matter to them. */
public final class Requests {

  private static final Schema SCHEMA = Schema.load("telegram-" + Layer.DEFAULT + ".tl");

  private Requests() {}

  /**
   * The type of a field's objects, also of those in a list, such as {@code InputPeer}; empty where
   * it has none.
   */
  public static String objectType(String method, String field) {
    TlType type = field(method, field).type();
    TlType element = type instanceof TlType.Vector vector ? vector.element() : type;
    return element instanceof TlType.Boxed boxed ? boxed.name() : "";
  }

  /** Sets numbers, texts and lists that must be there and are not to 0 and empty. */
  public static TlObject complete(TlObject request) {
    for (Combinator.Field field : method(request.name()).fields()) {
      if (!field.isOptional() && !request.has(field.name())) {
        request.put(field.name(), empty(field.type()));
      }
    }
    return request;
  }

  private static @Nullable Object empty(TlType type) {
    if (type instanceof TlType.Vector) {
      return List.of();
    }
    return type instanceof TlType.Primitive primitive
        ? switch (primitive) {
          case INT -> 0;
          case LONG -> 0L;
          case DOUBLE -> 0.0;
          case STRING -> "";
          case BYTES -> new byte[0];
          case BOOL -> false;
          case INT128, INT256, TRUE, FLAGS -> null;
        }
        : null;
  }

  /** The names of all methods that the layer describes, which are those that are served. */
  public static Set<String> methods() {
    return SCHEMA.functions().keySet();
  }

  /**
   * Makes calls of methods with any values in their fields, but for objects of some types.
   *
   * @param given by the types' names, such as {@code InputPeer}
   */
  public static Function<String, TlObject> random(
      Random random, Map<String, Supplier<TlObject>> given) {
    RandomObjects objects = new RandomObjects(SCHEMA, random, given);
    return method -> objects.make(method(method));
  }

  private static Combinator.Field field(String method, String name) {
    return method(method).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(method + " has no field " + name));
  }

  private static Combinator method(String name) {
    Combinator method = SCHEMA.function(name);
    if (method == null) {
      throw new IllegalArgumentException(name + " is not served");
    }
    return method;
  }
}
