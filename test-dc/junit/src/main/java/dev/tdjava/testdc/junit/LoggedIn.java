package dev.tdjava.testdc.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of type {@code TdClient}, {@code RxTdClient} or {@code TestClient} that is to be a
 * client of real TDLib, logged in before the test begins: by phone number and code, or by the bot's
 * token. The same name twice gives two clients of one account. Needs {@link OfflineTelegram}.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface LoggedIn {

  /** The first name of a person, as {@code TestDc.user} takes it. */
  String value() default "";

  /** Instead of it, the username of a bot, as {@code TestDc.bot} takes it. */
  String bot() default "";
}
