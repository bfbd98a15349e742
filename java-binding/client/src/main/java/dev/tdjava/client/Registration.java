package dev.tdjava.client;

/** What {@link TdClient#onUpdate} gives; closing it ends the calls. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

  /** No further update is handed over; one that is being handled may still finish. */
  @Override
  void close();
}
