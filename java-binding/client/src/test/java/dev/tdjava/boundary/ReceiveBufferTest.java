package dev.tdjava.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReceiveBufferTest {

  @Test
  void keepsSlackBehindTheLargestMessage() {
    ReceiveBuffer buffer = new ReceiveBuffer(10);
    assertThat(buffer.capacity()).isEqualTo(10);
    assertThat(buffer.bytes()).hasSize(10 + ReceiveBuffer.SLACK);
    assertThat(buffer.take(11)).isEqualTo(11);
    assertThat(buffer.capacity()).isGreaterThanOrEqualTo(11);
    assertThat(buffer.bytes()).hasSize(buffer.capacity() + ReceiveBuffer.SLACK);
  }

  @Test
  void keepsTheArrayWhileItIsLargeEnough() {
    ReceiveBuffer buffer = new ReceiveBuffer(100);
    byte[] array = buffer.bytes();
    assertThat(buffer.take(100)).isEqualTo(100);
    assertThat(buffer.bytes()).isSameAs(array);
  }

  @Test
  void growsByMoreThanAsked() {
    ReceiveBuffer buffer = new ReceiveBuffer(0);
    buffer.take(1000);
    assertThat(buffer.capacity()).isEqualTo(1500);
  }

  @Test
  void growsByWhatIsAskedWhereThereIsNoMore() {
    ReceiveBuffer buffer = new ReceiveBuffer(0, 1000);
    assertThat(buffer.take(1000)).isEqualTo(1000);
    assertThat(buffer.isTail()).isFalse();
    assertThat(buffer.capacity()).isEqualTo(1000);
  }

  @Test
  void keepsTheTailOfWhatDoesNotFit() {
    ReceiveBuffer buffer = new ReceiveBuffer(10, 1000);
    assertThat(buffer.take(1001)).isEqualTo(ReceiveBuffer.TAIL);
    assertThat(buffer.length()).isEqualTo(ReceiveBuffer.TAIL);
    assertThat(buffer.fullLength()).isEqualTo(1001);
    assertThat(buffer.isTail()).isTrue();
    assertThat(buffer.take(500)).isEqualTo(500);
    assertThat(buffer.isTail()).isFalse();
  }

  @Test
  void keepsTheTailOfWhatNoArrayHolds() {
    ReceiveBuffer buffer = new ReceiveBuffer();
    assertThat(buffer.take(1L << 40)).isEqualTo(ReceiveBuffer.TAIL);
    assertThat(buffer.fullLength()).isEqualTo(1L << 40);
  }

  @Test
  void givesBackWhatOnlyALargeMessageNeeded() {
    ReceiveBuffer buffer = new ReceiveBuffer();
    buffer.take(5 << 20);
    buffer.shrink();
    assertThat(buffer.capacity()).isLessThan(1 << 20);
    assertThat(buffer.length()).isZero();
    assertThat(buffer.isTail()).isFalse();

    buffer.take(500_000);
    byte[] array = buffer.bytes();
    buffer.shrink();
    assertThat(buffer.bytes()).isSameAs(array);
    assertThat(buffer.length()).isEqualTo(500_000);
  }

  @Test
  void refusesNegativeLengths() {
    assertThatThrownBy(() -> new ReceiveBuffer().take(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
