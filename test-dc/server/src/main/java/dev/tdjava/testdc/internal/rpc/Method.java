package dev.tdjava.testdc.internal.rpc;

import org.jspecify.annotations.Nullable;

/** What a method of Telegram does. */
@FunctionalInterface
public interface Method {

  /**
   * Does it.
   *
   * @return the answer, an object, a Boolean or a list by what the schema says; null only after
   *     {@link Request#answerLater}
   * @throws dev.tdjava.testdc.internal.model.RpcError to refuse it, before anything was changed
   */
  @Nullable Object call(Request request);
}
