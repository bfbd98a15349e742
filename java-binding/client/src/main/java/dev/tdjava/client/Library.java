package dev.tdjava.client;

import dev.tdjava.api.LogStreamEmpty;
import dev.tdjava.api.OptionValueString;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.TdObject;
import dev.tdjava.api.TdSchema;
import dev.tdjava.api.functions.GetOption;
import dev.tdjava.api.functions.SetLogStream;
import dev.tdjava.api.functions.SetLogVerbosityLevel;
import dev.tdjava.boundary.Boundaries;
import dev.tdjava.boundary.Boundary;
import dev.tdjava.boundary.internal.Lifetime;
import dev.tdjava.boundary.internal.ProcessClaim;
import dev.tdjava.codec.internal.Codecs;
import dev.tdjava.codec.internal.FunctionCodec;
import dev.tdjava.codec.internal.JsonReader;
import dev.tdjava.codec.internal.JsonWriter;
import dev.tdjava.codec.internal.PerThread;
import dev.tdjava.errors.TdNativeException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loaded library: its log goes to SLF4J and its version is compared before anyone uses it. */
final class Library {

  private static final Logger LOG = LoggerFactory.getLogger(Library.class);
  private static final PerThread<JsonWriter> WRITER = new PerThread<>(JsonWriter::new);
  private static final PerThread<JsonReader> READER = new PerThread<>(JsonReader::new);
  private static final Object LOCK = new Object();
  private static volatile @Nullable Boundary loaded;
  private static boolean prepared; // guarded by ProcessClaim

  private Library() {}

  /**
   * The boundary, loaded at the first call.
   *
   * @throws TdNativeException if TDLib cannot be loaded; the next call may try again
   */
  static Boundary boundary() {
    Boundary boundary = loaded;
    if (boundary != null) {
      return boundary;
    }
    synchronized (LOCK) {
      if (loaded == null) {
        Boundary fresh = Boundaries.get();
        checkVersion(fresh);
        loaded = fresh;
        return fresh;
      }
      return loaded;
    }
  }

  /**
   * This thread's writer, empty: encoding a request allocates no buffer. It is this thread's only
   * one, so nothing else may be encoded between writing a request and handing it over.
   */
  static JsonWriter writer() {
    return WRITER.get().reset();
  }

  /** This thread's reader. */
  static JsonReader reader() {
    return READER.get();
  }

  /** This thread's writer with a request in it. */
  static <R extends TdObject> JsonWriter written(
      FunctionCodec<TdFunction<R>, R> codec, TdFunction<R> request) {
    JsonWriter out = writer();
    try {
      codec.write(out, request);
      return out;
    } catch (RuntimeException e) { // a number that is not finite, say, behind a long text
      out.release();
      throw e;
    }
  }

  /**
   * Executes what was written, on this thread.
   *
   * @throws TdNativeException if the heap has no room for the answer
   */
  static <T> T execute(Boundary boundary, JsonWriter request, Answers<T> answers) {
    boolean claimed = ProcessClaim.beginRequest(() -> listen(boundary));
    try {
      return perform(boundary, request, answers);
    } finally {
      if (claimed) {
        ProcessClaim.endRequest(() -> leave(boundary));
      }
    }
  }

  private static <T> T perform(Boundary boundary, JsonWriter request, Answers<T> answers) {
    try {
      return answer(boundary.execute(request.buffer(), request.length()), answers);
    } catch (OutOfMemoryError e) {
      throw new TdNativeException(
          "TDLib's answer does not fit into the heap, which may grow to "
              + Runtime.getRuntime().maxMemory()
              + " bytes (-Xmx); ask for less at once, or give the JVM more",
          e);
    } finally {
      request.release(); // this thread may never come again
    }
  }

  private static <T> T answer(byte @Nullable [] json, Answers<T> answers) {
    if (json == null) {
      throw new TdNativeException("TDLib gave no answer: the request is not valid JSON");
    }
    byte[] padded = Arrays.copyOf(json, json.length + JsonReader.SLACK);
    JsonReader in = reader();
    try {
      return answers.read(in.reset(padded, json.length), padded, json.length);
    } finally {
      in.release();
    }
  }

  /** Executes a request, on this thread. */
  static <R extends TdObject> R execute(Boundary boundary, TdFunction<R> request) {
    FunctionCodec<TdFunction<R>, R> codec = Codecs.of(request);
    JsonWriter out = written(codec, request);
    return execute(boundary, out, Answers.typed(codec, request.typeName()));
  }

  private static <R extends TdObject> void perform(Boundary boundary, TdFunction<R> request) {
    FunctionCodec<TdFunction<R>, R> codec = Codecs.of(request);
    JsonWriter out = new JsonWriter(); // the thread's own has a request that waits for this
    codec.write(out, request);
    perform(boundary, out, Answers.typed(codec, request.typeName()));
  }

  /**
   * Claims TDLib for the clients of this class loader; to be called before the first receives.
   *
   * @throws TdNativeException if another class loader has clients; it may be tried again
   */
  static void claim(Boundary boundary) {
    ProcessClaim.takeForClients(() -> listen(boundary));
  }

  /** Gives TDLib up; to be called when there is nothing to receive any more. */
  static void release(Boundary boundary) {
    ProcessClaim.clientsEnded(() -> leave(boundary));
  }

  /** From now on TDLib's log comes to this class loader. */
  private static void listen(Boundary boundary) {
    if (!prepared) {
      perform(boundary, new SetLogVerbosityLevel(TdLog.initialVerbosity()));
      perform(boundary, new SetLogStream(new LogStreamEmpty())); // nothing on the console
      prepared = true;
    }
    boundary.setLogMessageCallback(TdLog.MAX_VERBOSITY, TdLog::write);
  }

  /**
   * From now on nothing in TDLib refers to this class loader, unless it lives as long as the JVM:
   * TDLib's last words may come late, and it hears them until another one takes TDLib over.
   */
  private static void leave(Boundary boundary) {
    if (!Lifetime.isForGood(Library.class.getClassLoader())) {
      boundary.setLogMessageCallback(TdLog.MAX_VERBOSITY, null);
    }
  }

  private static void checkVersion(Boundary boundary) {
    if (execute(boundary, new GetOption("version")) instanceof OptionValueString version) {
      checkVersion(version.value(), boundary.name());
    }
  }

  private static void checkVersion(String version, String boundary) {
    if (version.equals(TdSchema.VERSION)) {
      LOG.debug("TDLib {} by {}", version, boundary);
    } else {
      LOG.warn(
          "The loaded TDLib is version {}, but the typed API was generated for {}. What only one of"
              + " them knows comes as Unknown… objects or is answered with an error; use tdjava's"
              + " own native jar, or a TDLib of the same version in tdjava.library.path",
          version,
          TdSchema.VERSION);
    }
  }
}
