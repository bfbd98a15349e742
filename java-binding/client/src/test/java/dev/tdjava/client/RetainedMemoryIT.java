package dev.tdjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tdjava.api.JsonValueString;
import dev.tdjava.api.TestString;
import dev.tdjava.api.functions.GetJsonString;
import dev.tdjava.api.functions.TestCallString;
import dev.tdjava.codec.TdJson;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Forty threads with one large text each, which then live on and never come again. */
class RetainedMemoryIT {

  private static final int THREADS = 40;
  private static final String LARGE = "x".repeat(2_000_000);

  /** Half of what the texts alone take. */
  private static final long BOUND = THREADS * 1_000_000L;

  private final List<ExecutorService> threads = new ArrayList<>();

  @AfterEach
  void endThreads() {
    threads.forEach(ExecutorService::shutdownNow);
  }

  @Test
  void requests() throws Exception {
    try (TdClient client = TdClient.create()) { // without parameters it dials nothing
      client.start();
      retainsLittle(() -> client.send(new TestCallString(LARGE)).get());
    }
  }

  @Test
  void synchronousRequests() throws Exception {
    retainsLittle(() -> TdClient.execute(new GetJsonString(new JsonValueString(LARGE))));
  }

  @Test
  void json() throws Exception {
    String json = "{\"@type\":\"testString\",\"value\":\"\\n" + LARGE + "\"}";
    retainsLittle(() -> TdJson.fromJson(TestString.class, json));
  }

  private void retainsLittle(Callable<?> task) throws Exception {
    task.call(); // loads what is loaded once
    long before = used();
    for (int i = 0; i < THREADS; i++) {
      ExecutorService thread = Executors.newSingleThreadExecutor();
      threads.add(thread);
      Future<?> done = thread.submit(() -> task.call() != null);
      done.get();
    }
    assertThat(used() - before).isLessThan(BOUND);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
