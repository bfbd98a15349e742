package dev.tdjava.testdc;

import static dev.tdjava.testdc.RefusalAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a test cannot have meant is refused at once, in words. */
class BadInputTest {

  private static final RsaKey KEY = TestKey.KEY;
  private static final Duration BEFORE = Duration.ofMillis(-1);

  private final TestDc dc = TestDc.builder().key(KEY).start();
  private final TestUser alice = dc.user("Alice");
  private final TestUser bob = dc.user("Bob");

  @AfterEach
  void close() {
    dc.close();
  }

  @Test
  void filesLieInADataCentreThatThereIs() {
    TestFile far = TestFile.generated("film.mkv", 5).inDc(9);

    refused(() -> bob.sends(alice, far), "film.mkv", "data centre 9", "has 3", "dataCentres(n)");
    refused(() -> TestFile.generated("film.mkv", 5).inDc(0), "film.mkv", "1 or more");
    refused(() -> alice.dc(4), "Alice", "data centre 4", "has 3");
    bob.sends(alice, TestFile.generated("film.mkv", 5).inDc(3));
  }

  @Test
  @SuppressWarnings("NullAway") // null is what is tried
  void filesHaveANameAndASize() {
    refused(() -> TestFile.generated("x", -5), "size of x", "-5");
    assertThatNullPointerException()
        .isThrownBy(() -> TestFile.of(null, new byte[0]))
        .withMessageContaining("name of a file");
  }

  @Test
  @SuppressWarnings("NullAway") // null is what is tried
  void peopleHaveNames() {
    refused(() -> dc.user(""), "first name");
    assertThatNullPointerException()
        .isThrownBy(() -> dc.user((String) null))
        .withMessageContaining("first name");
    refused(() -> dc.bot(""), "\"\"", "USERNAME_INVALID", "4 to 32");
    refused(() -> dc.bot("@shop_bot"), "\"@shop_bot\"", "USERNAME_INVALID");
    bob.username("bobby");
    refused(() -> alice.username("bobby"), "\"bobby\"", "USERNAME_OCCUPIED", "another");
    refused(() -> dc.bot("bobby"), "USERNAME_OCCUPIED");
  }

  @Test
  void aBotThatIsRefusedIsNotThere() {
    refused(() -> dc.bot("no"), "USERNAME_INVALID");
    assertThat(dc.world().users()).noneMatch(user -> user.isBot());
  }

  @Test
  void phoneNumbersAreNumbers() {
    refused(() -> alice.phone("hello"), "\"hello\"", "7 to 15 digits");
    refused(() -> alice.phone(""), "\"\"", "7 to 15 digits");
    refused(() -> alice.phone(bob.phone()), bob.phone(), "PHONE_NUMBER_OCCUPIED", "another");
    assertThat(alice.phone("+999 66 00-12-34").phone()).isEqualTo("+99966001234");
  }

  @Test
  @SuppressWarnings("NullAway") // null is what is tried
  void errorsAreTelegrams() {
    NextCall next = dc.next("messages.sendMessage");
    refused(() -> next.fails(999, "ANY"), "999", "400");
    refused(() -> next.fails(0, ""), "code 0");
    refused(() -> next.fails(400, ""), "message");
    assertThatNullPointerException()
        .isThrownBy(() -> next.fails(400, null))
        .withMessageContaining("message");
    refused(() -> next.floodWait(-1), "flood wait", "-1");
    refused(() -> next.delay(BEFORE), "delay", "negative");
    refused(() -> dc.next("messages.sendMesage"), "messages.sendMesage");
    refused(() -> dc.calls("messages.sendMesage"), "messages.sendMesage");
    assertThat(dc.calls("messages.sendMessage")).isZero();
  }

  @Test
  void timesAndNumbersAreNotNegative() {
    refused(() -> dc.botPatience(BEFORE), "patience");
    refused(() -> dc.await("nothing", () -> true, BEFORE), "patience");
    refused(() -> dc.loginTokenLifetime(-1), "QR code", "-1");
    refused(() -> dc.connections().delay(BEFORE), "delay");
    refused(() -> dc.connections().cutInsidePacket(0), "packet", "1 or more");
    refused(() -> dc.connections().cutInsteadOfPacket(0), "packet", "1 or more");
  }

  @Test
  void whatIsOfAnotherTestDcIsToldApart() {
    try (TestDc other = TestDc.builder().key(KEY).start()) {
      TestUser carol = other.user("Carol");
      TestChat club = other.supergroup("Book club", carol);
      TestMessage message = carol.says(club, "Thursday?");

      refused(() -> alice.says(carol, "hi"), "Carol", "another TestDc");
      refused(() -> alice.says(club, "hi"), "Book club", "another TestDc");
      refused(() -> alice.replies(message, "yes"), "Thursday?", "another TestDc");
      refused(() -> alice.adds(carol), "Carol", "another TestDc");
      refused(() -> dc.group("Party", alice, carol), "Carol", "another TestDc");
      refused(() -> dc.nextUpdatesFor(carol), "Carol", "another TestDc");
      refused(() -> message.idFor(alice), "Alice", "another TestDc");
    }
  }

  @Test
  void whatTelegramRefusesIsToldByItsName() {
    refused(() -> alice.scans("tg://login?token=AAAA"), "QR code", "AUTH_TOKEN");
    refused(
        () -> alice.sends(bob, TestFile.of("x.jpg", new byte[3]).asPhoto()),
        "x.jpg",
        "IMAGE_PROCESS");
  }

  @Test
  void aStartThatFailsLeavesNoThread() {
    long before = threads();
    TestDc.Builder taken = TestDc.builder().key(KEY).port(dc.port());

    assertThatThrownBy(taken::start)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("port " + dc.port());
    refused(() -> TestDc.builder().key(KEY).port(99_999).start(), "99999", "65535");
    refused(() -> TestDc.builder().key(KEY).dataCentres(0).start(), "1 to 9", "0");
    assertThat(threads()).isEqualTo(before);
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("test-dc"))
        .count();
  }

  @Test
  void canBeClosedAgain() {
    dc.close();
    dc.close();
  }
}
