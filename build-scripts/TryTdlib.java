import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tdjava.client.TdClient;

/**
 * Loads TDLib of any version through tdjava, asks it two things and closes it. TDLib gets no
 * parameters, and so has no network.
 */
public final class TryTdlib {

  public static void main(String[] arguments) throws Exception {
    System.out.println(
        System.getProperty("java.vm.name")
            + " "
            + System.getProperty("java.version")
            + " on "
            + System.getProperty("os.arch"));
    try (TdClient client = TdClient.create().start()) {
      JsonObject version = TdClient.execute(json("{'@type': 'getOption', 'name': 'version'}"));
      System.out.println("version: " + version);
      JsonObject echo = client.send(json("{'@type': 'testCallString', 'x': 'grüße 😀'}")).get();
      System.out.println("echo: " + echo);
    }
    System.out.println("closed");
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }
}
