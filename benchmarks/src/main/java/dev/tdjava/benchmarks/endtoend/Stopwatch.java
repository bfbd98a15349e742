package dev.tdjava.benchmarks.endtoend;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time and processor time of this process. */
final class Stopwatch {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long wall = System.nanoTime();
  private final long cpu = SYSTEM.getProcessCpuTime();

  /** What has passed since this was created, for {@code n} requests. */
  Run stop(int n) {
    return new Run(n, (System.nanoTime() - wall) * 1e-9, (SYSTEM.getProcessCpuTime() - cpu) * 1e-9);
  }
}
