package dev.tdjava.telegram.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tdjava.api.AuthorizationStateWaitOtherDeviceConfirmation;
import dev.tdjava.api.AuthorizationStateWaitPhoneNumber;
import dev.tdjava.api.Ok;
import dev.tdjava.api.TdFunction;
import io.reactivex.rxjava3.observers.TestObserver;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Questions that wait for their answers; with TDLib it is used in {@link LoginEndIT}. */
class DeferredLoginTest {

  private final DeferredLogin login = Login.deferred();
  private final LoginQuestion.PhoneNumber number =
      new LoginQuestion.PhoneNumber(new AuthorizationStateWaitPhoneNumber(), null);

  @Test
  void aQuestionIsGivenToWhoeverAskedBeforeAndAfterItCame() {
    CompletableFuture<LoginQuestion> before = login.question();
    TestObserver<TdFunction<Ok>> answer = login.phoneNumber(number).test();
    assertThat(before).isCompletedWithValue(number);
    assertThat(login.question()).isCompletedWithValue(number);
    answer.assertNotComplete();
  }

  @Test
  void whatACallerDoesToAFutureIsItsOwnAffair() {
    login.question().cancel(true);
    TestObserver<TdFunction<Ok>> answer = login.phoneNumber(number).test();
    assertThat(login.question()).isCompletedWithValue(number);
    answer.assertNotComplete();
  }

  @Test
  void aQuestionIsAnsweredOnce() {
    TestObserver<TdFunction<Ok>> answer = login.phoneNumber(number).test();
    assertThat(login.answer(number, number.phoneNumber("+1"))).isTrue();
    assertThat(login.answer(number, number.phoneNumber("+2"))).isFalse();
    answer.assertResult(number.phoneNumber("+1"));
    assertThat(login.question()).isNotDone();
  }

  @Test
  void anEqualQuestionThatCameLaterIsAnotherOne() {
    LoginQuestion.PhoneNumber again =
        new LoginQuestion.PhoneNumber(new AuthorizationStateWaitPhoneNumber(), null);
    login.phoneNumber(number).test().dispose();
    TestObserver<TdFunction<Ok>> answer = login.phoneNumber(again).test();
    assertThat(login.answer(number, number.phoneNumber("+1"))).isFalse();
    assertThat(login.answer(again, number.phoneNumber("+1"))).isTrue();
    answer.assertComplete();
  }

  @Test
  void aQuestionThatIsOverIsNotAsked() {
    login.phoneNumber(number).test().dispose();
    assertThat(login.question()).isNotDone();
  }

  @Test
  void aQrCodeIsThereUntilTheNext() {
    LoginQuestion.QrCode first = qrCode("tg://login?token=1");
    TestObserver<Void> shown = login.qrCode(first).test();
    assertThat(login.question()).isCompletedWithValue(first);
    shown.assertNotComplete().dispose();
    LoginQuestion.QrCode second = qrCode("tg://login?token=2");
    TestObserver<Void> next = login.qrCode(second).test();
    assertThat(login.question()).isCompletedWithValue(second);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> login.answer(second, number.qrCode()))
        .withMessageContaining("scanned");
    next.assertNotComplete();
  }

  private static LoginQuestion.QrCode qrCode(String link) {
    return new LoginQuestion.QrCode(new AuthorizationStateWaitOtherDeviceConfirmation(link));
  }
}
