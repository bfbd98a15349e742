package dev.tdjava.examples;

import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.junit.TestClients;

/** A data centre in this process, where {@link DemoWorld} lives. Nothing leaves the machine. */
final class LoopbackTelegram implements Telegram {

  private final Screen screen;
  private final TestDc dc;
  private final DemoWorld world;
  private final TestClients clients;

  private LoopbackTelegram(Screen screen, TestDc dc) {
    this.screen = screen;
    this.dc = dc;
    clients = TestClients.of(dc); // before TDLib is loaded: it must be the copy for tests
    world = new DemoWorld(dc);
  }

  static LoopbackTelegram open(Screen screen) {
    screen.title("A Telegram of its own: a data centre in this process, for real TDLib");
    TestDc dc = TestDc.start();
    LoopbackTelegram telegram = new LoopbackTelegram(screen, dc);
    screen.show("data centre", "127.0.0.1:" + dc.port() + ", and nothing is dialled but this");
    screen.show("TDLib", "a copy of the library that trusts this data centre's key");
    return telegram;
  }

  @Override
  public void start(RxTdClient client) {
    TestClients.connect(client, dc);
  }

  @Override
  public Answers answers() {
    return question -> {
      String answer =
          question.equals(Answers.PHONE_NUMBER) ? world.ada().phone() : world.ada().loginCode();
      screen.typed(question, answer);
      return answer;
    };
  }

  @Override
  public void show(RxTdClient client) {
    Tour tour = new Tour(client, world, screen);
    tour.messages();
    tour.bot(clients.loginRx(world.coffeeBot()));
    tour.download();
    tour.cut();
  }

  @Override
  public void farewell() {
    screen.say(
        """

        Real TDLib logged in as a person and as a bot, got messages and a file, lost its connection
        and came back. All of it was between two ends of this process.

        Next:
          ./build-scripts/test-dc      such a data centre for your own client, until Ctrl-C
          docs/OFFLINE-TESTING.md      tests of your application with it
          TELEGRAM_API_ID=… TELEGRAM_API_HASH=… ./build-scripts/demo
                                       Telegram itself; https://my.telegram.org gives you both""");
  }

  @Override
  public void close() {
    clients.close();
    dc.close();
  }
}
