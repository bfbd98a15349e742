package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.tl.Layer;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The methods that are served, by Telegram's names. */
public final class Methods {

  /** What a topic does in place of another one that serves the method. */
  @FunctionalInterface
  public interface Extension {

    /**
     * Does it, or has it done as otherwise.
     *
     * @param served what serves the method without this
     */
    @Nullable Object call(Request request, Method served);
  }

  private final Map<String, Method> methods = new TreeMap<>();
  private final Map<String, Set<String>> extended = new HashMap<>();
  private final Map<String, List<String>> refused = new HashMap<>();

  /** What these topics serve. */
  public static Methods of(List<Topic> topics) {
    Methods methods = new Methods();
    topics.forEach(topic -> topic.serve(methods));
    return methods;
  }

  /** Serves a method; each can be added once. */
  public Methods add(String name, Method method) {
    if (!Layer.of(Layer.DEFAULT).hasFunction(name)) {
      throw new IllegalArgumentException("Layer " + Layer.DEFAULT + " has no method " + name);
    }
    if (methods.put(name, method) != null) {
      throw new IllegalArgumentException(name + " is served already");
    }
    return this;
  }

  /**
   * Serves calls of a method that another topic serves, where they have this field; it is not
   * refused then.
   *
   * @param field its name; one in the object of another field as {@code reply_to.top_msg_id}
   */
  public Methods extend(String name, String field, Extension extension) {
    Method served = methods.get(name);
    if (served == null) {
      throw new IllegalArgumentException(name + " is not served, so it cannot be extended");
    }
    checkField(name, field.replaceFirst("\\..*", ""));
    methods.put(
        name,
        request ->
            isSet(request.tl(), field) ? extension.call(request, served) : served.call(request));
    extended.computeIfAbsent(name, n -> new HashSet<>()).add(field);
    return this;
  }

  private static void checkField(String name, String field) {
    if (!Layer.of(Layer.DEFAULT).hasField(name, field)) {
      throw new IllegalArgumentException(name + " has no field " + field);
    }
  }

  /**
   * Refuses calls of a served method that have these fields, by which they would mean something
   * else than what is served.
   */
  public Methods refuse(String name, String... fields) {
    for (String field : fields) {
      checkField(name, field);
    }
    refused.merge(
        name,
        List.of(fields),
        (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    return this;
  }

  /**
   * Looks for fields that are not served; clients send some with what goes without saying.
   *
   * @throws RpcError if there is one
   */
  void check(TlObject request) {
    Set<String> served = extended.getOrDefault(request.name(), Set.of());
    for (String field : refused.getOrDefault(request.name(), List.of())) {
      if (isSet(request, field) && !served.contains(field)) {
        throw RpcError.notServed(field);
      }
    }
  }

  private static boolean isSet(TlObject in, String field) {
    int dot = field.indexOf('.');
    if (dot >= 0) {
      return in.get(field.substring(0, dot)) instanceof TlObject object
          && isSet(object, field.substring(dot + 1));
    }
    Object value = in.get(field);
    return value != null && !value.equals(0) && !value.equals(false);
  }

  @Nullable Method find(String name) {
    return methods.get(name);
  }

  public Set<String> names() {
    return methods.keySet();
  }
}
