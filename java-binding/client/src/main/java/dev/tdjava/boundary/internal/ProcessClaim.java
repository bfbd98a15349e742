package dev.tdjava.boundary.internal;

import dev.tdjava.errors.TdNativeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one class loader of the process at a time has clients of TDLib. A second one
 * would receive on another thread, which TDLib answers by ending the process. A system property is
 * the one thing that all class loaders share.
 *
 * <p>Synchronous requests need no claim. They take it where nobody has it, for as long as they
 * last, to hear what TDLib logs meanwhile; a class loader that starts a client takes it over them.
 */
public final class ProcessClaim {

  /** The name of the thread that receives, by which one is found whose claim was lost. */
  public static final String RECEIVING_THREAD = "td-receive";

  static final String PROPERTY = "tdjava.boundary.owner";

  private static final long ENDING_MILLIS = 1_000;
  private static final ClassLoader LOADER = ProcessClaim.class.getClassLoader();
  private static final String OWN = LOADER + " " + UUID.randomUUID();
  private static final String REQUESTING = "a synchronous request of ";

  /** A literal is the same object for all class loaders. */
  private static final Object OF_ALL_LOADERS = PROPERTY;

  private static volatile boolean clients; // the rest is guarded by OF_ALL_LOADERS
  private static int requests;

  private ProcessClaim() {}

  /**
   * Claims TDLib for clients of this class loader, before the first of them receives.
   *
   * @param begin has TDLib log to this class loader; it runs unless it did so already
   * @throws TdNativeException if another class loader has clients; it may be tried again
   */
  public static void takeForClients(Runnable begin) {
    synchronized (OF_ALL_LOADERS) {
      Object owner = properties().get(PROPERTY);
      if (owner != null && !isOwn(owner) && !isRequest(owner)) {
        throw taken(String.valueOf(owner));
      }
      Thread stranger = receivingThread();
      if (stranger != null) { // the property was lost
        throw taken("the receiving thread " + stranger);
      }
      if (owner == null || !isOwn(owner)) {
        listen(begin);
      }
      properties().put(PROPERTY, OWN);
      clients = true;
    }
  }

  /**
   * Gives TDLib up, after the last client of this class loader has received its last message.
   *
   * @param end has TDLib refer to this class loader no more
   */
  public static void clientsEnded(Runnable end) {
    synchronized (OF_ALL_LOADERS) {
      clients = false;
      if (requests > 0 && properties().replace(PROPERTY, OWN, REQUESTING + OWN)) {
        return; // the last of them gives it up
      }
      giveUp(OWN, end);
    }
  }

  /**
   * To be called before a synchronous request.
   *
   * @param begin as for {@link #takeForClients}
   * @return whether {@link #endRequest} is to be called after it
   */
  public static boolean beginRequest(Runnable begin) {
    if (clients) {
      return false; // as nearly always, and then it costs nothing
    }
    synchronized (OF_ALL_LOADERS) {
      Object owner = properties().get(PROPERTY);
      if (owner == null) {
        listen(begin);
      } else if (!owner.equals(REQUESTING + OWN)) {
        return false; // what TDLib logs meanwhile goes where all the rest goes
      }
      requests++;
      return true;
    }
  }

  /**
   * To be called after a synchronous request.
   *
   * @param end as for {@link #clientsEnded}
   */
  public static void endRequest(Runnable end) {
    synchronized (OF_ALL_LOADERS) {
      requests--;
      if (requests == 0) {
        giveUp(REQUESTING + OWN, end);
      }
    }
  }

  private static void listen(Runnable begin) {
    begin.run(); // first: where it fails nothing is claimed
    properties().put(PROPERTY, REQUESTING + OWN);
  }

  /** Nothing happens where the claim has become another's. */
  private static void giveUp(String claim, Runnable end) {
    Object owner = properties().get(PROPERTY);
    if (owner == null || owner.equals(claim)) {
      end.run();
      properties().remove(PROPERTY);
    }
  }

  private static Properties properties() {
    return System.getProperties();
  }

  private static boolean isOwn(Object owner) {
    return owner.equals(OWN) || owner.equals(REQUESTING + OWN);
  }

  private static boolean isRequest(Object owner) {
    return String.valueOf(owner).startsWith(REQUESTING);
  }

  /** A thread that receives already; one that has received its last message is waited for. */
  private static @Nullable Thread receivingThread() {
    if (clients) {
      return null; // it is this class loader's
    }
    for (Thread thread : allThreads()) {
      if (thread.getName().equals(RECEIVING_THREAD) && !ends(thread)) {
        return thread;
      }
    }
    return null;
  }

  private static boolean ends(Thread thread) {
    long deadline = System.nanoTime() + ENDING_MILLIS * 1_000_000;
    boolean interrupted = false;
    while (thread.isAlive() && System.nanoTime() < deadline) {
      try {
        thread.join(ENDING_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  private static List<Thread> allThreads() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] found = new Thread[root.activeCount() * 2 + 16];
    int count = root.enumerate(found);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      threads.add(found[i]);
    }
    return threads;
  }

  private static TdNativeException taken(String owner) {
    return new TdNativeException(
        "TDLib is in use by another class loader ("
            + owner
            + "), which has clients that are not closed, and a process can have one receiver only;"
            + " this is "
            + LOADER
            + ". Close all clients of the other first, or put tdjava where all parts of the"
            + " application share it, such as the container's common class path.");
  }
}
