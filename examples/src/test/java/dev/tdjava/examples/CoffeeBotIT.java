package dev.tdjava.examples;

import dev.tdjava.examples.CoffeeBot.Order;
import dev.tdjava.rx.RxTdClient;
import dev.tdjava.testdc.TestDc;
import dev.tdjava.testdc.TestUser;
import dev.tdjava.testdc.junit.LoggedIn;
import dev.tdjava.testdc.junit.OfflineTelegram;
import dev.tdjava.testdc.junit.TestClient;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bot with real TDLib on both sides; the guide begins with this test. */
@OfflineTelegram
@Timeout(60)
class CoffeeBotIT {

  @Test
  void takesAnOrder(
      TestDc dc,
      @LoggedIn(bot = "coffee_bot") RxTdClient client,
      @LoggedIn("Alice") TestClient phone) {
    TestSubscriber<Order> orders = new CoffeeBot(client).orders().test();
    TestUser alice = dc.user("Alice");

    alice.says(dc.bot("coffee_bot"), "2 espresso");

    phone.hears("2 × espresso, ready in a minute.");
    orders.awaitCount(1).assertValue(new Order(alice.chatId(), 2, "espresso"));
  }

  @Test
  void showsTheMenuToWhomItDoesNotUnderstand(
      TestDc dc,
      @LoggedIn(bot = "coffee_bot") RxTdClient client,
      @LoggedIn("Alice") TestClient phone) {
    TestSubscriber<Order> orders = new CoffeeBot(client).orders().test();

    dc.user("Alice").says(dc.bot("coffee_bot"), "tea, please");

    phone.hears("I make espresso, cappuccino and mocha. Write: 2 espresso");
    orders.assertNoValues();
  }
}
