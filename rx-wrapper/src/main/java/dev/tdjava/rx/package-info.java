/**
 * TDLib as RxJava 3 streams: requests are {@code Single}s, updates are {@code Flowable}s, and state
 * is replayed to whoever comes late.
 */
@NullMarked
package dev.tdjava.rx;

import org.jspecify.annotations.NullMarked;
