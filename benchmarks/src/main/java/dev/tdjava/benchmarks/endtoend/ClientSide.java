package dev.tdjava.benchmarks.endtoend;

import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.functions.GetTextEntities;
import dev.tdjava.api.functions.TestCallVectorStringObject;
import dev.tdjava.client.Registration;
import dev.tdjava.client.TdClient;

/** tdjava's {@link TdClient}: futures and handlers, everything typed. */
public final class ClientSide implements Side {

  @Override
  public String name() {
    return "TdClient";
  }

  @Override
  public Run run(Workload workload, int n) throws Exception {
    try (Folder folder = new Folder();
        TdClient client = TdClient.create()) {
      Offline.ready(client, client::start, folder.path());
      return switch (workload) {
        case STORM -> storm(client, n);
        case ECHO -> echo(client, n);
        case ROUNDTRIP -> roundtrip(client, n);
        case EXECUTE -> execute(n);
      };
    }
  }

  private static Run storm(TdClient client, int n) throws Exception {
    Countdown left = new Countdown(2 * n);
    Registration updates =
        client.onUpdate(
            UpdateOption.class,
            update -> {
              if (Requests.isStorm(update)) {
                left.one();
              }
            });
    Stopwatch watch = new Stopwatch();
    for (int i = 1; i <= n; i++) {
      client.send(Requests.storm(i)).whenComplete(left::answered);
    }
    left.await();
    Run run = watch.stop(n);
    updates.close();
    return run;
  }

  private static Run echo(TdClient client, int n) throws Exception {
    Countdown left = new Countdown(n);
    TestCallVectorStringObject request = Requests.echo();
    Stopwatch watch = new Stopwatch();
    for (int i = 0; i < n; i++) {
      client.send(request).whenComplete(left::answered);
    }
    left.await();
    return watch.stop(n);
  }

  private static Run roundtrip(TdClient client, int n) throws Exception {
    Stopwatch watch = new Stopwatch();
    for (int i = 1; i <= n; i++) {
      client.send(Requests.roundtrip(i)).get();
    }
    return watch.stop(n);
  }

  private static Run execute(int n) {
    GetTextEntities request = Requests.execute();
    Stopwatch watch = new Stopwatch();
    for (int i = 0; i < n; i++) {
      if (TdClient.execute(request).entities().isEmpty()) {
        throw new IllegalStateException("TDLib found no entities");
      }
    }
    return watch.stop(n);
  }
}
