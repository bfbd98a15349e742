package dev.tdjava.testdc.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a Telegram of its own, on loopback: see {@link TestDcExtension}.
 *
 * <pre>{@code
 * @OfflineTelegram
 * class GreeterTest {
 *
 *   @Test
 *   void greetsWhoWrites(TestDc dc, @LoggedIn(bot = "greeter") RxTdClient bot) {
 *     …
 *   }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(TestDcExtension.class)
public @interface OfflineTelegram {}
