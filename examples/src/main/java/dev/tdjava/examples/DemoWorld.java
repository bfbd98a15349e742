package dev.tdjava.examples;

import dev.tdjava.testdc.TestChat;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestFile;
import dev.tdjava.testdc.TestPoll;
import dev.tdjava.testdc.TestUser;
import java.util.List;

/** A few people, their chats and their bots, in a data centre on loopback. */
final class DemoWorld {

  private static final long FILM_BYTES = 16 << 20;

  private final TestUser ada;
  private final TestUser grace;
  private final TestUser edsger;
  private final TestUser barbara;
  private final TestUser coffeeBot;
  private final TestUser echoBot;
  private final TestChat hikes;
  private final TestChat books;
  private final TestChat news;

  DemoWorld(TestDc dc) {
    ada = dc.user("Ada");
    grace = dc.user("Grace");
    edsger = dc.user("Edsger");
    barbara = dc.user("Barbara");
    coffeeBot = dc.bot("coffee_bot");
    echoBot = dc.bot("echo_bot");
    echoBot.onMessage(it -> echoBot.replies(it, it.text()));
    hikes = dc.group("Weekend hikes", edsger, ada, grace);
    books = dc.supergroup("Book club", grace, ada, edsger, barbara);
    news = dc.channel("Harbour news", barbara, ada, grace, edsger);
    barbara.says(news, "The ferry runs every half hour from Monday on.");
    grace.says(books, "We meet on Thursday. Chapter four!");
    edsger.says(hikes, "The weather should hold until Sunday.");
    grace.says(ada, "Have you seen the lighthouse film?");
  }

  /** Who can be logged in as: {@link #ada} first. */
  List<TestUser> people() {
    return List.of(ada, grace, edsger, barbara);
  }

  /** The bots; the second answers by itself. */
  List<TestUser> bots() {
    return List.of(coffeeBot, echoBot);
  }

  TestUser ada() {
    return ada;
  }

  TestUser coffeeBot() {
    return coffeeBot;
  }

  /** What the others write by themselves, each time one thing of it. */
  List<Runnable> conversation() {
    return List.of(
        () -> grace.says(ada, "I can send it to you, if you like."),
        () -> edsger.says(hikes, "Who brings the map?"),
        () -> edsger.sendsLocation(hikes, 48.8583, 2.2945),
        () -> barbara.says(books, "I have not even begun."),
        () -> grace.sendsPoll(books, TestPoll.of("Thursday or Friday?", "Thursday", "Friday")),
        () -> barbara.says(news, "Fog in the harbour; the ferry waits."));
  }

  /** Grace sends a large file that lies in another data centre. */
  void sendFilm() {
    grace.sends(
        ada, TestFile.generated("lighthouse.mkv", FILM_BYTES).inDc(2).caption("Here it is"));
  }

  /** Cuts all connections of {@link #ada}. */
  void cutConnections() {
    ada.connections().cut();
  }

  /** What she hears when she is back. */
  void writeMeanwhile() {
    grace.says(ada, "Did you get this? Your line was dead.");
  }
}
