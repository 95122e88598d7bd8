package org.annalist.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.util.VarInt;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * The wire form of a record: its components one after the other, deterministic and without names.
 *
 * @param <T> the record
 */
final class RecordCoder<T> extends CustomCoder<T> {

  private static final long serialVersionUID = 1L;

  /** Writes the components of a record in order. */
  interface Writer<T> extends Serializable {
    void write(T record, Out out) throws IOException;
  }

  /** Reads the components in the same order. */
  interface Reader<T> extends Serializable {
    T read(In in) throws IOException;
  }

  private final Class<T> type;
  private final Writer<T> writer;
  private final Reader<T> reader;

  private RecordCoder(Class<T> type, Writer<T> writer, Reader<T> reader) {
    this.type = type;
    this.writer = writer;
    this.reader = reader;
  }

  static <T> RecordCoder<T> of(Class<T> type, Writer<T> writer, Reader<T> reader) {
    return new RecordCoder<>(type, writer, reader);
  }

  Class<T> type() {
    return type;
  }

  @Override
  public void encode(T record, OutputStream stream) throws IOException {
    writer.write(record, new Out(stream));
  }

  @Override
  public T decode(InputStream stream) throws IOException {
    return reader.read(new In(stream));
  }

  @Override
  public TypeDescriptor<T> getEncodedTypeDescriptor() {
    return TypeDescriptor.of(type);
  }

  @Override
  public void verifyDeterministic() {
    // Every component is written in one way only.
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordCoder<?> coder && coder.type == type;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  /** Writes values; null is a value of every kind but numbers. */
  static final class Out {

    private final DataOutputStream stream;

    Out(OutputStream stream) {
      this.stream = new DataOutputStream(stream);
    }

    Out number(long value) throws IOException {
      VarInt.encode(value, stream);
      return this;
    }

    Out flag(boolean value) throws IOException {
      stream.writeBoolean(value);
      return this;
    }

    Out real(double value) throws IOException {
      stream.writeDouble(value);
      return this;
    }

    Out string(String value) throws IOException {
      if (value == null) {
        return number(0);
      }
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      number(bytes.length + 1L);
      stream.write(bytes);
      return this;
    }

    /** A value that is told by its string form. */
    Out text(Object value) throws IOException {
      return string(value == null ? null : value.toString());
    }

    /** By place among the words: writer and reader are the same build of the program. */
    @SuppressWarnings("EnumOrdinal")
    Out word(Enum<?> value) throws IOException {
      return number(value == null ? 0 : value.ordinal() + 1L);
    }

    <T> Out record(RecordCoder<T> coder, T value) throws IOException {
      flag(value != null);
      if (value != null) {
        coder.writer.write(value, this);
      }
      return this;
    }

    <T> Out records(RecordCoder<T> coder, List<T> values) throws IOException {
      number(values.size());
      for (T value : values) {
        coder.writer.write(value, this);
      }
      return this;
    }

    Out numbers(int[] values) throws IOException {
      number(values.length);
      for (int value : values) {
        number(value);
      }
      return this;
    }

    Out strings(List<String> values) throws IOException {
      number(values.size());
      for (String value : values) {
        string(value);
      }
      return this;
    }

    Out map(SortedMap<String, String> values) throws IOException {
      return strings(List.copyOf(values.keySet())).strings(List.copyOf(values.values()));
    }
  }

  /** Reads what {@link Out} wrote. */
  static final class In {

    private final DataInputStream stream;

    In(InputStream stream) {
      this.stream = new DataInputStream(stream);
    }

    int number() throws IOException {
      return (int) VarInt.decodeLong(stream);
    }

    long longNumber() throws IOException {
      return VarInt.decodeLong(stream);
    }

    boolean flag() throws IOException {
      return stream.readBoolean();
    }

    double real() throws IOException {
      return stream.readDouble();
    }

    String string() throws IOException {
      int length = number();
      if (length == 0) {
        return null;
      }
      byte[] bytes = new byte[length - 1];
      stream.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Reads what {@link Out#text} wrote. */
    <T> T text(Serialized<T> parse) throws IOException {
      String string = string();
      return string == null ? null : parse.from(string);
    }

    <T> T word(T[] words) throws IOException {
      int ordinal = number();
      return ordinal == 0 ? null : words[ordinal - 1];
    }

    <T> T record(RecordCoder<T> coder) throws IOException {
      return flag() ? coder.reader.read(this) : null;
    }

    <T> List<T> records(RecordCoder<T> coder) throws IOException {
      int size = number();
      List<T> values = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        values.add(coder.reader.read(this));
      }
      return values;
    }

    int[] numbers() throws IOException {
      int[] values = new int[number()];
      for (int i = 0; i < values.length; i++) {
        values[i] = number();
      }
      return values;
    }

    List<String> strings() throws IOException {
      int size = number();
      List<String> values = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        values.add(string());
      }
      return values;
    }

    SortedMap<String, String> map() throws IOException {
      List<String> keys = strings();
      List<String> values = strings();
      SortedMap<String, String> map = new TreeMap<>();
      for (int i = 0; i < keys.size(); i++) {
        map.put(keys.get(i), values.get(i));
      }
      return map;
    }
  }

  /** Reads a value from its string form. */
  interface Serialized<T> {
    T from(String string);
  }
}
