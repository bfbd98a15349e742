package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.model.RpcError;
import dev.tdjava.testdc.internal.tl.Layer;
import dev.tdjava.testdc.internal.tl.TlObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The methods that are served, by Telegram's names. */
public final class Methods {

  private final Map<String, Method> methods = new TreeMap<>();
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
   * Refuses calls of a served method that have these fields, by which they would mean something
   * else than what is served.
   */
  public Methods refuse(String name, String... fields) {
    for (String field : fields) {
      if (!Layer.of(Layer.DEFAULT).hasField(name, field)) {
        throw new IllegalArgumentException(name + " has no field " + field);
      }
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
    for (String field : refused.getOrDefault(request.name(), List.of())) {
      Object value = request.get(field);
      if (value != null && !value.equals(0) && !value.equals(false)) {
        throw RpcError.notServed(field);
      }
    }
  }

  @Nullable Method find(String name) {
    return methods.get(name);
  }

  public Set<String> names() {
    return methods.keySet();
  }
}
