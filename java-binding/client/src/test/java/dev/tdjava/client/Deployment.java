package dev.tdjava.client;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.tdjava.api.functions.AddLogMessage;
import dev.tdjava.api.functions.GetOption;
import dev.tdjava.api.functions.TestSquareInt;
import dev.tdjava.boundary.Boundaries;
import java.nio.file.Path;
import java.time.Duration;

/** What one deployment of an application does, in a class loader of its own. */
public final class Deployment {

  private Deployment() {}

  /** Works with a client, whose database is in that folder, and closes it. */
  public static void work(String folder) throws Exception {
    execute();
    TdLog.setVerbosity(3); // so that TDLib's own threads call into Java
    try (TdClient client = Offline.ready(Path.of(folder))) {
      client.send(new TestSquareInt(3), Duration.ofSeconds(60)).get(60, SECONDS);
      execute();
    }
    execute();
    System.out.println("worked by " + Boundaries.get().name());
  }

  /** What needs no client. */
  public static void execute() {
    TdClient.execute(new AddLogMessage(1, "of " + Deployment.class.getClassLoader().getName()));
    TdClient.execute(new GetOption("version"));
  }

  /** A client that its caller closes. */
  public static AutoCloseable open() throws Exception {
    TdClient client = TdClient.create().start();
    client.send(new TestSquareInt(3)).get(60, SECONDS);
    return client;
  }
}
