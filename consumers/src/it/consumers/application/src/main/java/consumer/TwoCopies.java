package consumer;

import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.boundary.Boundaries;
import dev.tdjava.client.TdClient;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.TimeUnit;

/** Starts a client by one copy of tdjava, and sees that the other is refused until it is closed. */
public final class TwoCopies {

  private TwoCopies() {}

  /** The argument is the class TdClient of the other copy, a name that relocation does not touch. */
  public static void main(String[] arguments) throws Exception {
    Class<?> other = Class.forName(arguments[0]);
    if (other.equals(TdClient.class)) {
      throw new AssertionError("there is one copy only");
    }
    Throwable refusal;
    try (TdClient client = TdClient.create().start()) {
      client.send(new TestSquareInt(3)).get(60, TimeUnit.SECONDS);
      refusal = refusal(other);
    }
    start(other).close();
    System.out.println("ok: by " + Boundaries.get().name() + ", and then: " + refusal);
  }

  private static Throwable refusal(Class<?> other) throws Exception {
    try {
      start(other);
    } catch (InvocationTargetException e) {
      if (String.valueOf(e.getCause()).contains("TDLib is in use by another class loader")) {
        return e.getCause();
      }
      throw e;
    }
    throw new AssertionError("two copies receive");
  }

  private static AutoCloseable start(Class<?> type) throws Exception {
    Object client = type.getMethod("create").invoke(null);
    return (AutoCloseable) type.getMethod("start").invoke(client);
  }
}
