package dev.tdjava.benchmarks.report;

import dev.tdjava.api.Update;
import dev.tdjava.benchmarks.Contestant;
import dev.tdjava.benchmarks.Decoder;
import dev.tdjava.benchmarks.Sample;
import dev.tdjava.benchmarks.SampleRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** JMH's figures as tables. */
final class JmhReport {

  private static final String ALL = "ALL";

  private JmhReport() {}

  static String decoding(Figures figures) throws IOException {
    Table times =
        new Table(
            "CPU ns an update",
            "bytes",
            "tdjava",
            "Jackson",
            "",
            "Gson stream",
            "",
            "Gson tree",
            "");
    Table memory =
        new Table(
            "bytes allocated",
            "objects",
            "tdjava",
            "",
            "Jackson",
            "",
            "Gson stream",
            "",
            "Gson tree",
            "");
    double bytes = 0;
    double objects = 0;
    for (Sample sample : Sample.values()) {
      double size = sizeOfObjects(sample);
      bytes += sample.json().length();
      objects += size;
      if (figures.get("decode", sample.name(), Contestant.TDJAVA.name()) == null) {
        continue; // not asked for
      }
      times.row(times(figures, sample.name(), sample.json().length()));
      memory.row(memory(figures, sample.name(), size));
    }
    times.row(times(figures, ALL, bytes / Sample.values().length));
    memory.row(memory(figures, ALL, objects / Sample.values().length));
    return times + "\n" + memory;
  }

  static String encoding(Figures figures) {
    Table table =
        new Table("CPU ns a request", "tdjava", "Gson tree", "", "B: tdjava", "Gson tree");
    for (SampleRequest sample : SampleRequest.values()) {
      Figures.Figure tdjava = figures.get("tdjava", sample.name());
      Figures.Figure tree = figures.get("gsonTree", sample.name());
      table.row(
          List.of(
              sample.name(),
              number(tdjava, Figures.Figure::nanos),
              number(tree, Figures.Figure::nanos),
              ratio(tree, tdjava),
              number(tdjava, Figures.Figure::allocated),
              number(tree, Figures.Figure::allocated)));
    }
    return table.toString();
  }

  static String crossing(Figures figures) {
    Table table =
        new Table("ns there and back", "JNI", "FFM", "", "JNA", "", "B: JNI", "FFM", "JNA");
    for (String method : List.of("execute", "roundTrip")) {
      Figures.Figure jni = figures.get(method, "jni");
      Figures.Figure ffm = figures.get(method, "ffm"); // of JDK 22 and newer
      Figures.Figure jna = figures.get(method, "jna");
      table.row(
          List.of(
              method,
              number(jni, Figures.Figure::nanos),
              number(ffm, Figures.Figure::nanos),
              ratio(ffm, jni),
              number(jna, Figures.Figure::nanos),
              ratio(jna, jni),
              number(jni, Figures.Figure::allocated),
              number(ffm, Figures.Figure::allocated),
              number(jna, Figures.Figure::allocated)));
    }
    return table.toString();
  }

  private static List<String> times(Figures figures, String sample, double bytes) {
    Figures.Figure tdjava = figures.get("decode", sample, Contestant.TDJAVA.name());
    List<String> row = new ArrayList<>();
    row.add(sample);
    row.add(number(bytes));
    for (Contestant contestant : Contestant.values()) {
      Figures.Figure figure = figures.get("decode", sample, contestant.name());
      row.add(number(figure, Figures.Figure::nanos));
      if (contestant != Contestant.TDJAVA) {
        row.add(ratio(figure, tdjava));
      }
    }
    return row;
  }

  private static List<String> memory(Figures figures, String sample, double objects) {
    List<String> row = new ArrayList<>();
    row.add(sample);
    row.add(number(objects));
    for (Contestant contestant : Contestant.values()) {
      Figures.Figure figure = figures.get("decode", sample, contestant.name());
      row.add(number(figure, Figures.Figure::allocated));
      row.add(figure == null ? "" : times(figure.allocated() / objects));
    }
    return row;
  }

  private static double sizeOfObjects(Sample sample) throws IOException {
    Decoder decoder = Contestant.TDJAVA.decoder();
    byte[] json = sample.bytes();
    Update one = decoder.decode(json, sample.json().length());
    Update other = decoder.decode(json, sample.json().length());
    return ObjectGraph.sizeOf(one, other);
  }

  private static String number(
      Figures.@Nullable Figure figure, ToDoubleFunction<Figures.Figure> part) {
    return figure == null ? "-" : number(part.applyAsDouble(figure));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String ratio(Figures.@Nullable Figure figure, Figures.@Nullable Figure to) {
    return figure == null || to == null ? "" : times(figure.nanos() / to.nanos());
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.2fx", ratio);
  }
}
