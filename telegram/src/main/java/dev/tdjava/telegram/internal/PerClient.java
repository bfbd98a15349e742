package dev.tdjava.telegram.internal;

import dev.tdjava.rx.RxTdClient;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * What a topic keeps once for each client, however often its entry class is made, as long as the
 * client is there. A value must not refer to its {@link RxTdClient}, only to its streams.
 *
 * @param <T> what is kept
 */
public final class PerClient<T> {

  private final Map<RxTdClient, T> all = Collections.synchronizedMap(new WeakHashMap<>());
  private final Function<? super RxTdClient, ? extends T> first;

  /**
   * @param first makes the value when it is first asked for
   */
  public PerClient(Function<? super RxTdClient, ? extends T> first) {
    this.first = first;
  }

  public T of(RxTdClient client) {
    return all.computeIfAbsent(client, first);
  }
}
