package dev.tdjava.testdc.internal.topic.file;

/** Bytes that look random, each found from its position alone. */
record GeneratedContent(long size, long seed) implements Content {

  @Override
  public byte[] read(long offset, int length) {
    int count = (int) Math.max(0, Math.min(length, size - offset));
    byte[] bytes = new byte[count];
    long word = 0;
    for (int i = 0; i < count; i++) {
      long position = offset + i;
      int inWord = (int) (position & 7);
      if (i == 0 || inWord == 0) {
        word = mixed(seed + (position >>> 3));
      }
      bytes[i] = (byte) (word >>> (inWord << 3));
    }
    return bytes;
  }

  /** The mixing function of SplitMix64. */
  private static long mixed(long number) {
    long z = number * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
