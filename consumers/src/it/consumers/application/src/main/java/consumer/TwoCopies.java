package consumer;

import dev.tdjava.boundary.Boundaries;
import java.lang.reflect.InvocationTargetException;

/** Loads TDLib by one copy of tdjava, and sees that the other is told so. */
public final class TwoCopies {

  private TwoCopies() {}

  /** The argument is the class Boundaries of the other copy, a name that relocation does not touch. */
  public static void main(String[] arguments) throws Exception {
    Class<?> other = Class.forName(arguments[0]);
    if (other.equals(Boundaries.class)) {
      throw new AssertionError("there is one copy only");
    }
    String boundary = Boundaries.get().name();
    try {
      other.getMethod("get").invoke(null);
    } catch (InvocationTargetException e) {
      if (String.valueOf(e.getCause()).contains("TDLib is already loaded")) {
        System.out.println("ok: by " + boundary + ", and then: " + e.getCause());
        return;
      }
      throw e;
    }
    throw new AssertionError("TDLib was loaded twice");
  }
}
