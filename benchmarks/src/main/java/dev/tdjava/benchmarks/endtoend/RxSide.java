package dev.tdjava.benchmarks.endtoend;

import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.functions.TestCallVectorStringObject;
import dev.tdjava.rx.RxTdClient;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;

/** tdjava's {@link RxTdClient}: a Single for each request, a Flowable of updates. */
public final class RxSide implements Side {

  @Override
  public String name() {
    return "RxTdClient";
  }

  @Override
  public boolean does(Workload workload) {
    return workload != Workload.EXECUTE; // synchronous, so there is nothing to it in Rx
  }

  @Override
  public Run run(Workload workload, int n) throws Exception {
    try (Folder folder = new Folder()) {
      RxTdClient client = RxTdClient.create();
      try {
        Offline.ready(client.client(), client::start, folder.path());
        return switch (workload) {
          case STORM -> storm(client, n);
          case ECHO -> echo(client, n);
          case ROUNDTRIP -> roundtrip(client, n);
          case EXECUTE -> throw new UnsupportedOperationException(workload.name());
        };
      } finally {
        client.close().blockingAwait();
      }
    }
  }

  private static Run storm(RxTdClient client, int n) {
    Flowable<UpdateOption> updates =
        client.updates(UpdateOption.class).filter(Requests::isStorm).take(n);
    Completable requests =
        Flowable.range(1, n).flatMapSingle(i -> client.send(Requests.storm(i))).ignoreElements();
    Stopwatch watch = new Stopwatch();
    Completable.mergeArray(updates.ignoreElements(), requests).blockingAwait();
    return watch.stop(n);
  }

  private static Run echo(RxTdClient client, int n) {
    TestCallVectorStringObject request = Requests.echo();
    Stopwatch watch = new Stopwatch();
    Flowable.range(1, n).flatMapSingle(i -> client.send(request)).ignoreElements().blockingAwait();
    return watch.stop(n);
  }

  private static Run roundtrip(RxTdClient client, int n) {
    Stopwatch watch = new Stopwatch();
    for (int i = 1; i <= n; i++) {
      client.send(Requests.roundtrip(i)).ignoreElement().blockingAwait();
    }
    return watch.stop(n);
  }
}
