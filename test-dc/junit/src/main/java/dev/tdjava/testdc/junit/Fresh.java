package dev.tdjava.testdc.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of type {@code TdClient}, {@code RxTdClient} or {@code TestClient} that is to be a
 * client of real TDLib that waits for a phone number or a bot's token. Needs {@link
 * OfflineTelegram}.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Fresh {}
