package dev.tdjava.benchmarks.endtoend;

/**
 * One run of a workload.
 *
 * @param n how many requests
 * @param wallSeconds how long it took
 * @param cpuSeconds the processor time of the whole process meanwhile, TDLib's own threads included
 */
public record Run(int n, double wallSeconds, double cpuSeconds) {

  /** Requests a second. */
  public double rate() {
    return n / wallSeconds;
  }

  /** Microseconds of processor time for a request. */
  public double cpuMicros() {
    return cpuSeconds * 1e6 / n;
  }
}
