package dev.tdjava.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tdjava.api.TdFunction;
import dev.tdjava.api.functions.SetTdlibParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns of an account that would be kept wherever the program happens to be started. */
final class DatabaseFolder {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFolder.class);
  private static final String FIELD = "database_directory";

  private DatabaseFolder() {}

  static void check(TdFunction<?> request) {
    if (request instanceof SetTdlibParameters parameters) {
      check(parameters.databaseDirectory());
    }
  }

  static void check(String type, JsonObject request) {
    if (type.equals("setTdlibParameters")) {
      JsonElement folder = request.get(FIELD);
      check(folder != null && folder.isJsonPrimitive() ? folder.getAsString() : "");
    }
  }

  private static void check(String folder) {
    if (folder.isEmpty()) {
      LOG.warn(
          "setTdlibParameters names no database directory, so that TDLib keeps the account in the"
              + " folder where the program was started: {}. Set databaseDirectory",
          System.getProperty("user.dir"));
    }
  }
}
