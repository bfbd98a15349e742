package dev.tdjava.examples;

import dev.tdjava.api.functions.SetTdlibParameters;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.junit.LoggedIn;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClient;
import dev.tdjava.testdc.junit.TestClients;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the README begins with. */
@OfflineTelegram
@Timeout(60)
class EchoBotIT {

  @Test
  void sendsWordsBack(TestDc dc, @LoggedIn("Alice") TestClient phone, @TempDir Path folder) {
    RxTdClient client = RxTdClient.create();
    TestClients.connect(client, dc);
    SetTdlibParameters parameters =
        SetTdlibParameters.builder()
            .databaseDirectory(folder.toString())
            .apiId(1)
            .apiHash("any")
            .systemLanguageCode("en")
            .deviceModel("test")
            .applicationVersion("1")
            .build();

    EchoBot.serve(client, parameters, dc.bot("echo_bot").token());
    dc.user("Alice").says(dc.bot("echo_bot"), "Is anybody there?");

    phone.hears("Is anybody there?");
    client.close().blockingAwait();
  }
}
