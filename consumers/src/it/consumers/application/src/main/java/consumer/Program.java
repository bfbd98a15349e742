package consumer;

import com.google.gson.JsonObject;
import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.NetworkTypeNone;
import dev.tdjava.api.OptionValueString;
import dev.tdjava.api.functions.GetOption;
import dev.tdjava.api.functions.SetNetworkType;
import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.api.functions.TestCallString;
import dev.tdjava.boundary.Boundaries;
import dev.tdjava.client.TdClient;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.telegram.text.Text;
import io.reactivex.rxjava3.core.Single;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Loads TDLib, asks its version, sends something to and fro, in JSON too, closes. It never dials. */
public final class Program {

  private Program() {}

  /** The arguments are the boundary that TDLib should be called by, and tdjava's package if it is another. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 1) {
      check("package", arguments[1], Boundaries.class.getPackageName());
    }
    check("boundary", arguments[0], Boundaries.get().name());
    OptionValueString version = (OptionValueString) TdClient.execute(new GetOption("version"));

    Path folder = Files.createTempDirectory(Path.of("target"), "database");
    RxTdClient client = RxTdClient.create();
    Future<JsonObject> first = client.jsonUpdates().firstOrError().toFuture();
    client.start();
    // TDLib keeps it until it has its parameters, and then obeys it first.
    Single.mergeArray(client.send(new SetNetworkType(new NetworkTypeNone())), client.send(parameters(folder)))
        .ignoreElements()
        .timeout(60, TimeUnit.SECONDS)
        .blockingAwait();
    client
        .authorizationStates()
        .ofType(AuthorizationStateWaitPhoneNumber.class)
        .firstOrError()
        .timeout(60, TimeUnit.SECONDS)
        .blockingGet();
    String text = Text.plain("ça va, 世界 🌍").text();
    check("echo", text, client.send(new TestCallString(text)).blockingGet().value());
    check("JSON", "updateOption", first.get(60, TimeUnit.SECONDS).get("@type").getAsString());
    JsonObject request = new JsonObject();
    request.addProperty("@type", "testSquareInt");
    request.addProperty("x", 12);
    check("JSON", "144", client.send(request).blockingGet().get("value").getAsString());
    client.close().timeout(60, TimeUnit.SECONDS).blockingAwait();
    System.out.println(
        "ok: TDLib " + version.value() + " by " + arguments[0] + " in " + Boundaries.class.getName()
            + " of " + Boundaries.class.getModule() + ", Java " + Runtime.version());
  }

  private static SetTdlibParameters parameters(Path folder) {
    return SetTdlibParameters.builder()
        .useTestDc(true)
        .databaseDirectory(folder.toString())
        .apiId(1)
        .apiHash("nobody")
        .systemLanguageCode("en")
        .deviceModel("test")
        .applicationVersion("1")
        .build();
  }

  private static void check(String what, String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(what + " should be " + expected + ", and is " + actual);
    }
  }
}
