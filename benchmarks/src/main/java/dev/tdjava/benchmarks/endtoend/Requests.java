package dev.tdjava.benchmarks.endtoend;

import dev.tdjava.api.OptionValueInteger;
import dev.tdjava.api.TestString;
import dev.tdjava.api.UpdateOption;
import dev.tdjava.api.functions.GetTextEntities;
import dev.tdjava.api.functions.SetOption;
import dev.tdjava.api.functions.TestCallVectorStringObject;
import dev.tdjava.api.functions.TestSquareInt;
import java.util.stream.IntStream;

/** The same requests as in C. */
final class Requests {

  private static final String OPTION = "xstorm";
  private static final int OPTIONS = 64;

  private Requests() {}

  /** 64 names in turn with ever new values: each request is a change, so each brings its update. */
  static SetOption storm(int i) {
    return new SetOption(OPTION + i % OPTIONS, new OptionValueInteger(i));
  }

  static boolean isStorm(UpdateOption update) {
    return update.name().startsWith(OPTION);
  }

  static TestCallVectorStringObject echo() {
    return new TestCallVectorStringObject(
        IntStream.range(0, Workload.ECHO_OBJECTS)
            .mapToObj(i -> new TestString("object number " + i))
            .toList());
  }

  static TestSquareInt roundtrip(int i) {
    return new TestSquareInt(i % 1000);
  }

  static GetTextEntities execute() {
    return new GetTextEntities(Workload.TEXT);
  }
}
