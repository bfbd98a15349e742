package dev.tdjava.testdc.internal.rpc;

import dev.tdjava.testdc.internal.tl.Layer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The methods that are served, by Telegram's names. */
public final class Methods {

  private final Map<String, Method> methods = new TreeMap<>();

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

  @Nullable Method find(String name) {
    return methods.get(name);
  }

  public Set<String> names() {
    return methods.keySet();
  }
}
