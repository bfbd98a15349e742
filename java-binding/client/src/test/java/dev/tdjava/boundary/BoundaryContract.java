package dev.tdjava.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.tdjava.api.TdSchema;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every boundary does, with the real library. */
abstract class BoundaryContract {

  /** As large as the JNI library's buffer on the stack. */
  private static final int STACK_BUFFER = 16 * 1024;

  private final Boundary boundary;
  private final ReceiveBuffer buffer = new ReceiveBuffer(32); // small: growing is part of the test
  private int client;

  BoundaryContract(String name) {
    boundary = Boundaries.load(name);
  }

  @BeforeEach
  void open() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("td-receive")) {
        thread.join(10_000); // of a client in another test; two receivers would end the process
      }
    }
    execute("{'@type':'setLogStream','log_stream':{'@type':'logStreamEmpty'}}"); // not the console
    execute("{'@type':'setLogVerbosityLevel','new_verbosity_level':0}");
    client = boundary.createClientId();
  }

  @AfterEach
  void close() {
    boundary.setLogMessageCallback(0, null);
    send("{'@type':'close'}");
    while (!receive("updateAuthorizationState").contains("\"authorizationStateClosed\"")) {
      // what comes before is of no interest
    }
    execute("{'@type':'setLogVerbosityLevel','new_verbosity_level':0}");
  }

  @Test
  void hasItsName() {
    assertThat(boundary.name()).isEqualTo(Boundaries.load(boundary.name()).name());
    assertThat(getClass().getSimpleName()).startsWithIgnoringCase(boundary.name());
  }

  @Test
  void clientIdsAreNew() {
    assertThat(boundary.createClientId()).isGreaterThan(client);
  }

  @Test
  void executesAtOnce() {
    assertThat(execute("{'@type':'getOption','name':'version'}"))
        .isEqualTo(
            "{\"@type\":\"optionValueString\",\"value\":\"%s\"}".formatted(TdSchema.VERSION));
  }

  @Test
  void executeAnswersErrorsToo() {
    JsonObject error =
        parse(
            execute(
                "{'@type':'testReturnError','error':{'@type':'error','code':7,'message':'äß€𝄞'}}"));
    assertThat(error.get("code").getAsInt()).isEqualTo(7);
    assertThat(error.get("message").getAsString()).isEqualTo("äß€𝄞");
  }

  @Test
  void textThatIsNotJsonIsAnError() {
    assertThat(execute("this is not JSON")).contains("\"code\":400");
    send("neither is this");
    assertThat(receive("error")).contains("\"code\":400");
  }

  @Test
  void echoesEveryUnicodeBlock() {
    List<String> texts = textOfEveryBlock();
    for (String text : texts) {
      sendText(text);
    }
    for (String text : texts) {
      assertThat(receiveText()).isEqualTo(text);
    }
    assertThat(texts.size()).isGreaterThan(300);
  }

  @ParameterizedTest
  @ValueSource(ints = {STACK_BUFFER - 1, STACK_BUFFER, STACK_BUFFER + 1, 1 << 20})
  void carriesRequestsOfEverySize(int size) {
    String frame = "{'@type':'testCallString','x':''}";
    String text = "x".repeat(size - frame.length());
    sendText(text);
    assertThat(receiveText()).isEqualTo(text);
  }

  @Test
  void theBufferGrowsAndStays() {
    String large = "l".repeat(1 << 20);
    sendText(large);
    assertThat(receiveText()).isEqualTo(large);
    byte[] array = buffer.bytes();
    assertThat(array.length).isGreaterThanOrEqualTo(buffer.length() + ReceiveBuffer.SLACK);
    for (int i = 0; i < 100; i++) {
      sendText("small");
      assertThat(receiveText()).isEqualTo("small");
    }
    assertThat(buffer.bytes()).isSameAs(array);
  }

  @Test
  void messagesOfEveryLengthAroundTheCapacityArrive() {
    for (int length = 1; length < 200; length++) {
      ReceiveBuffer exact = new ReceiveBuffer(100);
      sendText("z".repeat(length));
      String message = receive("testString", exact);
      assertThat(text(message)).hasSize(length);
      assertThat(exact.capacity()).isGreaterThanOrEqualTo(message.length());
    }
  }

  @Test
  void ofAMessageThatMemoryCannotHoldTheTailArrives() {
    ReceiveBuffer small = new ReceiveBuffer(32, 1000);
    send("{'@type':'testCallString','x':'" + "a".repeat(5_000) + "','@extra':77}");
    sendText("next");
    String tail = receiveTail(small);
    assertThat(tail).hasSize(ReceiveBuffer.TAIL);
    assertThat(tail)
        .startsWith("aaaa")
        .endsWith("a\",\"@extra\":77,\"@client_id\":" + client + "}");
    assertThat(small.fullLength()).isGreaterThan(5_000);
    assertThat(text(receive("testString", small))).isEqualTo("next");
  }

  @Test
  void receiveEndsWithItsTimeout() {
    while (boundary.receive(0.2, buffer)) {
      // until nothing is left of earlier clients
    }
    long start = System.nanoTime();
    assertThat(boundary.receive(0.2, buffer)).isFalse();
    assertThat(NANOSECONDS.toMillis(System.nanoTime() - start)).isBetween(150L, 5_000L);
  }

  @Test
  void manyThreadsSendAtOnce() throws Exception {
    int threads = 8;
    int each = 1_000;
    ExecutorService senders = Executors.newFixedThreadPool(threads);
    try {
      for (int t = 0; t < threads; t++) {
        int base = t * each;
        senders.execute(
            () -> {
              for (int i = 0; i < each; i++) {
                send("{'@type':'testSquareInt','x':" + i + ",'@extra':" + (base + i) + "}");
              }
            });
      }
      Set<Integer> answered = new HashSet<>();
      while (answered.size() < threads * each) {
        JsonObject answer = parse(receive("testInt"));
        int extra = answer.get("@extra").getAsInt();
        int x = extra % each;
        assertThat(answer.get("value").getAsInt()).isEqualTo(x * x);
        assertThat(answered.add(extra)).isTrue();
      }
    } finally {
      senders.shutdownNow();
      assertThat(senders.awaitTermination(10, SECONDS)).isTrue();
    }
  }

  @Test
  void manyThreadsExecuteAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> results = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        int code = t + 1;
        results.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 1_000; i++) {
                    assertThat(
                            execute(
                                "{'@type':'testReturnError','error':{'@type':'error','code':"
                                    + code
                                    + ",'message':'m'}}"))
                        .contains("\"code\":" + code + ",");
                  }
                }));
      }
      for (Future<?> result : results) {
        result.get(30, SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void refusesWhatIsNoRequest() {
    byte[] withoutZero = {'{', '}'};
    assertThatThrownBy(() -> boundary.send(client, withoutZero, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> boundary.execute(withoutZero, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> boundary.send(client, new byte[] {0}, -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void logMessagesArriveAsTheyAre() {
    Queue<String> messages = new ConcurrentLinkedQueue<>();
    execute("{'@type':'setLogVerbosityLevel','new_verbosity_level':1}");
    boundary.setLogMessageCallback(1023, (level, text) -> messages.add(level + text));
    log("Grüße 𝄞");
    assertThat(messages).singleElement().asString().startsWith("1").contains("Grüße 𝄞");
    boundary.setLogMessageCallback(1023, null);
    log("for nobody");
    assertThat(messages).hasSize(1);
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalStateException("on purpose"),
        new AssertionError("on purpose"),
        new NoClassDefFoundError("on purpose"),
        new StackOverflowError("on purpose"),
        new OutOfMemoryError("on purpose"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aCallbackThatThrowsHarmsNobodyAndIsHeardOf(Throwable failure) {
    Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    execute("{'@type':'setLogVerbosityLevel','new_verbosity_level':1}");
    boundary.setLogMessageCallback(1023, (level, text) -> throwIt(failure));
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler usual = thread.getUncaughtExceptionHandler();
    thread.setUncaughtExceptionHandler((where, what) -> uncaught.add(what));
    try {
      log("one");
      log("two");
    } finally {
      thread.setUncaughtExceptionHandler(usual);
    }
    assertThat(uncaught).containsExactly(failure, failure);
    assertThat(execute("{'@type':'getOption','name':'version'}")).contains(TdSchema.VERSION);
  }

  @Test
  void evenWhoIsToldOfThatMayThrow() {
    execute("{'@type':'setLogVerbosityLevel','new_verbosity_level':1}");
    boundary.setLogMessageCallback(1023, (level, text) -> throwIt(new AssertionError("first")));
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler usual = thread.getUncaughtExceptionHandler();
    thread.setUncaughtExceptionHandler((where, what) -> throwIt(new AssertionError("second")));
    PrintStream console = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      log("one");
    } finally {
      System.setErr(console);
      thread.setUncaughtExceptionHandler(usual);
    }
    assertThat(printed.toString(UTF_8)).contains("callback failed", "first", "second");
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void throwIt(Throwable failure) throws T {
    throw (T) failure;
  }

  @Test
  void threadsOfTdlibLogAsDaemons() {
    Set<Thread> threads = new HashSet<>();
    Queue<Thread> seen = new ConcurrentLinkedQueue<>();
    execute("{'@type':'setLogVerbosityLevel','new_verbosity_level':4}");
    boundary.setLogMessageCallback(1023, (level, text) -> seen.add(Thread.currentThread()));
    for (int i = 0; i < 100; i++) {
      sendText("noise");
      receiveText();
    }
    boundary.setLogMessageCallback(0, null);
    threads.addAll(seen);
    threads.remove(Thread.currentThread());
    assertThat(threads).isNotEmpty().allMatch(Thread::isDaemon);
    assertThat(threads).extracting(Thread::getName).allMatch(name -> name.startsWith("tdlib"));
    assertThat(seen.size()).isGreaterThan(threads.size()); // attached once, not for each message
  }

  private void log(String text) {
    execute("{'@type':'addLogMessage','verbosity_level':1,'text':'" + text + "'}");
  }

  private void sendText(String text) {
    send("{\"@type\":\"testCallString\",\"x\":" + new JsonPrimitive(text) + "}");
  }

  private String receiveText() {
    return text(receive("testString"));
  }

  private static String text(String message) {
    return parse(message).get("value").getAsString();
  }

  /** Texts of up to 100 letters, each from one block; surrogates alone are no text. */
  private static List<String> textOfEveryBlock() {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Character.UnicodeBlock block = null;
    for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
      Character.UnicodeBlock next = Character.UnicodeBlock.of(c);
      if (!Objects.equals(block, next)) {
        if (text.length() > 0) {
          texts.add(text.toString());
        }
        text.setLength(0);
        block = next;
      }
      boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      if (!surrogate && text.length() < 100) {
        text.appendCodePoint(c);
      }
    }
    texts.add(text.toString());
    return texts;
  }

  private static JsonObject parse(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private void send(String request) {
    byte[] bytes = request(request);
    boundary.send(client, bytes, bytes.length - 1);
  }

  private String execute(String request) {
    byte[] bytes = request(request);
    byte[] answer = boundary.execute(bytes, bytes.length - 1);
    return answer == null ? "null" : new String(answer, UTF_8);
  }

  private String receive(String type) {
    return receive(type, buffer);
  }

  /** The next message of this type for this test's client; all others are passed over. */
  private String receive(String type, ReceiveBuffer into) {
    long deadline = System.nanoTime() + SECONDS.toNanos(30);
    while (System.nanoTime() < deadline) {
      if (boundary.receive(1, into)) {
        String message = new String(into.bytes(), 0, into.length(), UTF_8);
        if (message.startsWith("{\"@type\":\"" + type + "\"")
            && message.endsWith("\"@client_id\":" + client + "}")) {
          return message;
        }
      }
    }
    throw new AssertionError("nothing of type " + type + " came in 30 seconds");
  }

  private String receiveTail(ReceiveBuffer into) {
    long deadline = System.nanoTime() + SECONDS.toNanos(30);
    while (System.nanoTime() < deadline) {
      if (boundary.receive(1, into) && into.isTail()) {
        return new String(into.bytes(), 0, into.length(), UTF_8);
      }
    }
    throw new AssertionError("no tail came in 30 seconds");
  }

  /** With a zero behind; single quotes spare the sources their backslashes. */
  private static byte[] request(String json) {
    return ((json.startsWith("{'") ? json.replace('\'', '"') : json) + "\0").getBytes(UTF_8);
  }
}
