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
    buffer.grow(11);
    assertThat(buffer.capacity()).isGreaterThanOrEqualTo(11);
    assertThat(buffer.bytes()).hasSize(buffer.capacity() + ReceiveBuffer.SLACK);
  }

  @Test
  void keepsTheArrayWhileItIsLargeEnough() {
    ReceiveBuffer buffer = new ReceiveBuffer(100);
    byte[] array = buffer.bytes();
    buffer.grow(100);
    assertThat(buffer.bytes()).isSameAs(array);
  }

  @Test
  void growsByMoreThanAsked() {
    ReceiveBuffer buffer = new ReceiveBuffer(0);
    buffer.grow(1000);
    assertThat(buffer.capacity()).isEqualTo(1500);
  }

  @Test
  void refusesLengthsThatDoNotFit() {
    ReceiveBuffer buffer = new ReceiveBuffer(10);
    buffer.setLength(10);
    assertThat(buffer.length()).isEqualTo(10);
    assertThatThrownBy(() -> buffer.setLength(11)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> buffer.setLength(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
