package consumer.modular;

import consumer.Program;
import dev.tdjava.api.OptionValue;
import dev.tdjava.api.functions.GetOption;
import dev.tdjava.client.TdClient;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.telegram.text.Text;
import io.reactivex.rxjava3.core.Single;
import java.util.List;

/** The same from a named module; what it names must be exported to it. */
public final class Main {

  private static final List<Class<?>> TYPES =
      List.of(Main.class, TdClient.class, RxTdClient.class, OptionValue.class, Text.class);

  private Main() {}

  /** The argument is the boundary that TDLib should be called by. */
  public static void main(String[] arguments) throws Exception {
    for (Class<?> type : TYPES) {
      if (!type.getModule().isNamed()) {
        throw new AssertionError(type + " is on the class path");
      }
    }
    RxTdClient client = RxTdClient.create();
    Single<OptionValue> neverAsked = client.send(new GetOption("version"));
    client.close().onErrorComplete().subscribe();
    Program.main(arguments);
  }
}
