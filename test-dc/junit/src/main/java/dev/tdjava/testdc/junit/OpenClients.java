package dev.tdjava.testdc.junit;

import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.client.TdClient;
import dev.tdjava.testdc.TestUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clients that were opened for a test, and their temporary folders, until all are closed. */
final class OpenClients implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final IdentityHashMap<TdClient, Opened> clients =
      new IdentityHashMap<>(); // guarded by this
  private @Nullable Path root; // guarded by this
  private int folders; // guarded by this
  private boolean closed; // guarded by this

  /** How a client was opened. */
  record Opened(SetTdlibParameters parameters, @Nullable TestUser user) {}

  synchronized Path newFolder() {
    refuseIfClosed();
    try {
      Path parent = root;
      if (parent == null) {
        parent = Files.createTempDirectory("tdjava-test-");
        root = parent;
      }
      return Files.createDirectory(parent.resolve(String.valueOf(++folders)));
    } catch (IOException e) {
      throw new UncheckedIOException("No folder can be made for a client's database", e);
    }
  }

  synchronized void add(TdClient client, SetTdlibParameters parameters, @Nullable TestUser user) {
    refuseIfClosed();
    clients.put(client, new Opened(parameters, user));
  }

  synchronized Opened find(TdClient client) {
    Opened found = clients.get(client);
    if (found == null) {
      throw new IllegalArgumentException("This client was not opened here");
    }
    return found;
  }

  @Override
  public void close() {
    List<TdClient> all;
    Path unused;
    synchronized (this) {
      closed = true;
      all = List.copyOf(clients.keySet());
      unused = root;
      clients.clear();
      root = null;
    }
    // A test may leave its thread interrupted; nothing of it must be left all the same.
    boolean interrupted = Thread.interrupted();
    try {
      awaitClosed(all);
      if (unused != null) {
        delete(unused);
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new IllegalStateException("These clients were closed; open others with TestClients.of");
    }
  }

  private static void awaitClosed(List<TdClient> clients) {
    CompletableFuture<Void> all =
        CompletableFuture.allOf(
            clients.stream().map(TdClient::closeAsync).toArray(CompletableFuture<?>[]::new));
    try {
      all.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while clients were closed", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A client could not be closed", e.getCause());
    } catch (TimeoutException e) {
      long left = clients.stream().filter(client -> !client.closed().isDone()).count();
      throw new IllegalStateException(
          left + " clients did not close within " + PATIENCE.toSeconds() + " s", e);
    }
    clients.forEach(TdClient::close); // with the last one, its threads end
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The clients' databases cannot be removed", e);
    }
  }
}
