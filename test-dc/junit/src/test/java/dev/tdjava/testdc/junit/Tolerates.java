package dev.tdjava.testdc.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What TDLib may complain of in a test that makes it complain: regular expressions to be found in
 * lines of its log that {@link ProtocolErrors} would fail the test for.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface Tolerates {

  /** The regular expressions. */
  String[] value();
}
