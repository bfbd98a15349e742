package dev.tdjava.codec.internal;

import dev.tdjava.api.Bytes;
import dev.tdjava.api.internal.ImmutableList;
import dev.tdjava.errors.TdDecodeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON in UTF-8 from a byte array, at full speed in the form in which TDLib prints and
 * correctly in every other. That it is valid it takes on trust from TDLib; what others wrote goes
 * through {@link JsonCheck} too.
 *
 * <p>A generated codec tries the fields in the order of the schema ({@link #field}); what is left
 * over (other order, unknown names, white space) it takes from {@link #more} and {@link #name}.
 * Malformed text throws {@link TdDecodeException}, or {@link IndexOutOfBoundsException} where it is
 * cut off: callers come through {@code TdJson}, which turns the one into the other. Not
 * thread-safe; reused from text to text.
 */
public final class JsonReader {

  /** Bytes that must be there (with any content) behind the text, so that words can be loaded. */
  public static final int SLACK = 64;

  /** What {@link #beginObject(TypeTable)} answers for JSON's null. */
  public static final int NULL = -2;

  private static final long OBJECT_WITH_TYPE = word("{\"@type\"");
  private static final int MOST_DIGITS = 19;
  private static final int REFERENCE = 4;
  private static final int USUAL_STACK = 64;
  private static final byte[] NOTHING = new byte[SLACK];

  private byte[] buffer = NOTHING;
  private int position;
  private int limit;
  private int objectStart;
  private boolean nullArray;
  private final StringDecoder strings = new StringDecoder();
  private @Nullable Object[] stack = new @Nullable Object[USUAL_STACK];
  private int stackSize;

  private static long word(String eightCharacters) {
    return Words.at(eightCharacters.getBytes(StandardCharsets.US_ASCII), 0);
  }

  /** Begins to read {@code json} up to {@code length}; the array is longer by {@link #SLACK}. */
  public JsonReader reset(byte[] json, int length) {
    if (json.length < length + SLACK) {
      throw new IllegalArgumentException("The array must be longer than its text by " + SLACK);
    }
    buffer = json;
    position = 0;
    limit = length;
    nullArray = false;
    Arrays.fill(stack, 0, stackSize, null);
    stackSize = 0;
    return this;
  }

  /**
   * Lets go of the text, and of scratch memory that an unusually large one took: more than {@link
   * JsonWriter#KEPT} bytes.
   */
  public void release() {
    reset(NOTHING, 0);
    strings.release();
    if (stack.length > JsonWriter.KEPT / REFERENCE) {
      stack = new @Nullable Object[USUAL_STACK];
    }
  }

  /** How many bytes of scratch memory are kept from text to text. */
  int kept() {
    return strings.kept() + stack.length * REFERENCE;
  }

  /** Where reading has come to, in bytes. */
  public int position() {
    return position;
  }

  // ---- objects

  /** Enters an object of one known type; false, and nothing entered, for JSON's null. */
  public boolean beginObject(JsonKey type) {
    return matches(type) || beginUnusualObject(type);
  }

  /**
   * Enters an object of one of several types.
   *
   * @return the type's position in {@code types}; {@link #NULL} for JSON's null; {@link
   *     TypeTable#UNKNOWN}, and nothing entered, for a type that is not among them
   */
  public int beginObject(TypeTable types) {
    int start = position;
    objectStart = start;
    byte[] b = buffer;
    if (Words.at(b, start) == OBJECT_WITH_TYPE && b[start + 8] == ':' && b[start + 9] == '"') {
      int from = start + 10;
      int to = endOfPlainString(from);
      int index = types.find(b, from, to);
      if (index >= 0) {
        position = to + 1;
      }
      return index;
    }
    return beginUnusualObject(types);
  }

  /** The position in {@code types} of the object that begins here, which is not entered. */
  public int peekType(TypeTable types) {
    int start = position;
    int type = beginObject(types);
    position = start;
    return type;
  }

  /** Whether this field comes next; its value is then to be read. */
  public boolean field(JsonKey key) {
    return matches(key);
  }

  /** Whether a field comes next that {@link #name} will name; false at the object's end. */
  public boolean more() {
    if (buffer[position] == '}') {
      position++;
      return false;
    }
    return moreUnusual();
  }

  /** The name of the next field. */
  public String name() {
    String name = readString();
    skipWhiteSpace();
    expect(':');
    skipWhiteSpace();
    return name;
  }

  /** Passes over a field, its name and its value. */
  public void skipField() {
    name();
    skip();
  }

  /** Passes over a value of any kind. */
  public void skip() {
    skipWhiteSpace();
    int depth = 0;
    do {
      byte c = buffer[position];
      if (c == '"') {
        strings.skip(buffer, position, limit);
        position = strings.end();
      } else if (c == '{' || c == '[') {
        depth++;
        position++;
      } else if (c == '}' || c == ']') {
        depth--;
        position++;
      } else if (depth == 0) {
        skipScalar();
      } else {
        position++;
      }
      if (position > limit || depth < 0) {
        throw fail("expected a value, found the end");
      }
    } while (depth > 0);
  }

  /** The {@code @type} of the object that {@link #beginObject(TypeTable)} did not know. */
  public String unknownType() {
    position = objectStart;
    String type = typeOfObject();
    return type == null ? "" : type;
  }

  /** The whole of that object as it was printed; reading goes on behind it. */
  public String unknownJson() {
    int start = objectStart;
    position = start;
    skip();
    return new String(buffer, start, position - start, StandardCharsets.UTF_8);
  }

  private boolean matches(JsonKey key) {
    int p = position;
    int length = key.length();
    byte[] b = buffer;
    if (length <= 8) {
      if (((Words.at(b, p) ^ key.first()) & key.mask()) != 0) {
        return false;
      }
    } else if (Words.at(b, p) != key.first()
        || Words.at(b, p + length - 8) != key.last()
        || (length > 16 && !key.middleMatches(b, p))) {
      return false;
    }
    position = p + length;
    return true;
  }

  private boolean beginUnusualObject(JsonKey type) {
    skipWhiteSpace();
    if (skipNull()) {
      return false;
    }
    objectStart = position;
    String found = typeOfObject();
    if (found != null && !Arrays.equals(JsonKey.type(found).bytes(), type.bytes())) {
      String name = new String(type.bytes(), StandardCharsets.US_ASCII).substring(10);
      throw fail("expected type \"" + name + ", found \"" + found + "\"");
    }
    return true;
  }

  private int beginUnusualObject(TypeTable types) {
    skipWhiteSpace();
    if (skipNull()) {
      return NULL;
    }
    objectStart = position;
    String found = typeOfObject();
    if (found == null) {
      throw fail("expected an object with a \"@type\", found one without");
    }
    for (int i = 0; i < types.size(); i++) {
      if (types.name(i).equals(found)) {
        return i;
      }
    }
    return TypeTable.UNKNOWN;
  }

  /** The {@code @type} at any place of the object that begins here; reading then enters it. */
  private @Nullable String typeOfObject() {
    expect('{');
    int inside = position;
    String type = null;
    while (type == null && more()) {
      if (name().equals("@type")) {
        type = readString();
      } else {
        skip();
      }
    }
    position = inside;
    return type;
  }

  private boolean moreUnusual() {
    skipWhiteSpace();
    byte c = buffer[position];
    if (c == '}') {
      position++;
      return false;
    }
    if (c == ',') {
      position++;
      skipWhiteSpace();
      c = buffer[position];
    } else if (lastBeforeWhiteSpace() != '{') {
      throw fail("expected ',' or '}', found " + shown(c));
    }
    if (c != '"') {
      throw fail("expected the name of a field, found " + shown(c));
    }
    return true;
  }

  // ---- arrays

  /** Enters an array; {@link #nextElement} and {@link #push} follow, then {@link #endArray}. */
  public int beginArray() {
    if (buffer[position] != '[') {
      skipWhiteSpace();
      if (skipNull()) {
        nullArray = true;
        return stackSize;
      }
    }
    expect('[');
    return stackSize;
  }

  /** Whether an element comes next; false at the array's end, which is then passed. */
  public boolean nextElement() {
    if (nullArray) {
      nullArray = false;
      return false;
    }
    byte c = buffer[position];
    if (c == ',') {
      position++;
      return true;
    }
    if (c == ']') {
      position++;
      return false;
    }
    return (buffer[position - 1] == '[' && c > ' ') || nextUnusualElement();
  }

  /** Keeps an element until its array ends. */
  public void push(@Nullable Object element) {
    if (stackSize == stack.length) {
      stack = Arrays.copyOf(stack, 2 * stackSize);
    }
    stack[stackSize++] = element;
  }

  /** The elements pushed since {@link #beginArray} returned {@code mark}. */
  public <T extends @Nullable Object> List<T> endArray(int mark) {
    if (stackSize == mark) {
      return List.of();
    }
    @Nullable Object[] elements = Arrays.copyOfRange(stack, mark, stackSize);
    Arrays.fill(stack, mark, stackSize, null);
    stackSize = mark;
    return ImmutableList.owning(elements);
  }

  private boolean nextUnusualElement() {
    skipWhiteSpace();
    byte c = buffer[position];
    if (c == ']') {
      position++;
      return false;
    }
    if (c == ',') {
      position++;
      skipWhiteSpace();
    } else if (lastBeforeWhiteSpace() != '[') {
      throw fail("expected ',' or ']', found " + shown(c));
    }
    return true;
  }

  // ---- values

  /** An {@code int32}. */
  public int readInt32() {
    long value = readInt53();
    if (value != (int) value) {
      throw fail("expected a number of 32 bits, found " + value);
    }
    return (int) value;
  }

  /** An {@code int53}: a number. */
  public long readInt53() {
    byte[] b = buffer;
    int p = position;
    boolean negative = b[p] == '-';
    if (negative) {
      p++;
    }
    int digit = b[p] - '0';
    if (digit < 0 || digit > 9) {
      return readUnusualNumber();
    }
    int start = p;
    long value = 0;
    do {
      value = value * 10 + digit;
      digit = b[++p] - '0';
    } while (digit >= 0 && digit <= 9);
    // Nineteen digits fit an unsigned long, so that the sign tells of an overflow.
    if (p - start > MOST_DIGITS || (value < 0 && !(negative && value == Long.MIN_VALUE))) {
      throw fail("expected a number of at most 64 bits, found one of " + (p - start) + " digits");
    }
    position = p;
    if (negative) {
      if (value == 0) {
        throw fail("expected a whole number, found -0");
      }
      return -value;
    }
    return value;
  }

  /** An {@code int64}: a string with a number, or a number. */
  public long readInt64() {
    if (buffer[position] != '"') {
      skipWhiteSpace();
      if (buffer[position] != '"') {
        return readInt53();
      }
    }
    int start = ++position;
    byte first = buffer[start];
    if (first != '-' && (first < '0' || first > '9')) {
      throw fail("expected a whole number, found " + shown(first));
    }
    long value = readInt53();
    if (position - start > 1 && (first == '0' || (first == '-' && buffer[start + 1] == '0'))) {
      throw fail("expected a whole number, found one that begins with 0");
    }
    expect('"');
    return value;
  }

  /** A {@code double}. */
  public double readDouble() {
    skipWhiteSpace();
    if (skipNull()) {
      return 0;
    }
    int start = position;
    skipScalar();
    return Decimals.parse(buffer, start, position, this);
  }

  /** A {@code Bool}. */
  public boolean readBool() {
    byte[] b = buffer;
    int p = position;
    if (b[p] == 't' && b[p + 1] == 'r' && b[p + 2] == 'u' && b[p + 3] == 'e') {
      position = p + 4;
      return true;
    }
    if (b[p] == 'f' && b[p + 1] == 'a' && b[p + 2] == 'l' && b[p + 3] == 's' && b[p + 4] == 'e') {
      position = p + 5;
      return false;
    }
    if (skipWhiteSpace()) {
      return readBool();
    }
    if (skipNull()) {
      return false;
    }
    throw fail("expected true or false, found " + shown(b[p]));
  }

  /** A {@code string}. */
  public String readString() {
    if (buffer[position] != '"') {
      skipWhiteSpace();
      if (skipNull()) {
        return "";
      }
      if (buffer[position] != '"') {
        throw fail("expected a string, found " + shown(buffer[position]));
      }
    }
    String value = strings.decode(buffer, position, limit);
    position = strings.end();
    return value;
  }

  /** A {@code bytes}: a string with Base64. */
  public Bytes readBytes() {
    if (buffer[position] != '"') {
      skipWhiteSpace();
      if (skipNull()) {
        return Bytes.EMPTY;
      }
    }
    expect('"');
    int end = endOfPlainString(position);
    try {
      Bytes value = Bytes.ofBase64(buffer, position, end);
      position = end + 1;
      return value;
    } catch (IllegalArgumentException e) {
      throw fail("expected Base64: " + e.getMessage());
    }
  }

  /** A {@code vector<int32>}. */
  public List<Integer> readInt32List() {
    int mark = beginArray();
    while (nextElement()) {
      push(readInt32());
    }
    return endArray(mark);
  }

  /** A {@code vector<int53>}. */
  public List<Long> readInt53List() {
    int mark = beginArray();
    while (nextElement()) {
      push(readInt53());
    }
    return endArray(mark);
  }

  /** A {@code vector<int64>}. */
  public List<Long> readInt64List() {
    int mark = beginArray();
    while (nextElement()) {
      push(readInt64());
    }
    return endArray(mark);
  }

  /** A {@code vector<string>}. */
  public List<String> readStringList() {
    int mark = beginArray();
    while (nextElement()) {
      push(readString());
    }
    return endArray(mark);
  }

  /** A {@code vector<bytes>}. */
  public List<Bytes> readBytesList() {
    int mark = beginArray();
    while (nextElement()) {
      push(readBytes());
    }
    return endArray(mark);
  }

  /** Nothing but white space may be left. */
  public void end() {
    while (position < limit) {
      if (!isWhiteSpace(buffer[position])) {
        throw fail("expected the end, found " + shown(buffer[position]));
      }
      position++;
    }
    if (position > limit) {
      throw fail("expected a complete text, found the end");
    }
  }

  private long readUnusualNumber() {
    if (skipWhiteSpace()) {
      return readInt53();
    }
    if (skipNull()) {
      return 0;
    }
    throw fail("expected a whole number, found " + shown(buffer[position]));
  }

  private int endOfPlainString(int from) {
    int p = from;
    while (true) {
      long found = Words.quotes(Words.at(buffer, p));
      if (found != 0) {
        return p + Words.before(found);
      }
      p += 8;
    }
  }

  private void skipScalar() {
    while (position < limit) {
      byte c = buffer[position];
      if (c == ',' || c == '}' || c == ']' || isWhiteSpace(c)) {
        return;
      }
      position++;
    }
  }

  private boolean skipNull() {
    byte[] b = buffer;
    int p = position;
    if (b[p] == 'n' && b[p + 1] == 'u' && b[p + 2] == 'l' && b[p + 3] == 'l') {
      position = p + 4;
      return true;
    }
    return false;
  }

  private boolean skipWhiteSpace() {
    int start = position;
    while (position < limit && isWhiteSpace(buffer[position])) {
      position++;
    }
    return position > start;
  }

  private byte lastBeforeWhiteSpace() {
    int p = position - 1;
    while (p > 0 && isWhiteSpace(buffer[p])) {
      p--;
    }
    return p < 0 ? 0 : buffer[p];
  }

  private static boolean isWhiteSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private void expect(char expected) {
    byte found = buffer[position];
    if (found != expected || position >= limit) {
      throw fail("expected '" + expected + "', found " + shown(found));
    }
    position++;
  }

  private String shown(byte c) {
    return position >= limit ? "the end" : c > ' ' ? "'" + (char) c + "'" : "byte " + (c & 0xff);
  }

  /** An exception for the place where reading is. */
  TdDecodeException fail(String problem) {
    return fail(problem, null);
  }

  /** The same, with what led to it. */
  TdDecodeException fail(String problem, @Nullable Throwable cause) {
    return new TdDecodeException(outermostType(), position, problem, cause);
  }

  private String outermostType() {
    if (limit > 10 && Words.at(buffer, 0) == OBJECT_WITH_TYPE && buffer[9] == '"') {
      int end = 10;
      while (end < limit && buffer[end] != '"') {
        end++;
      }
      return new String(buffer, 10, end - 10, StandardCharsets.UTF_8);
    }
    return "JSON";
  }
}
