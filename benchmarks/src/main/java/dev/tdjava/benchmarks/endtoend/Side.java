package dev.tdjava.benchmarks.endtoend;

/** One of those that are compared. */
public interface Side {

  /** What the table calls it. */
  String name();

  /** Whether it has a way to do this. */
  default boolean does(Workload workload) {
    return true;
  }

  /** Opens a new client of TDLib, does {@code n} requests, measures only these, and closes. */
  Run run(Workload workload, int n) throws Exception;
}
