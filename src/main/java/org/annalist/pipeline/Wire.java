package org.annalist.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Function;

/**
 * How values of a type are written as bytes, in one way only, and read again.
 *
 * @param <T> the type
 */
interface Wire<T> {

  void write(T value, DataOutputStream out) throws IOException;

  T read(DataInputStream in) throws IOException;

  /** Writes a value. */
  interface Writer<T> {
    void write(T value, DataOutputStream out) throws IOException;
  }

  /** Reads what a {@link Writer} wrote. */
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  static <T> Wire<T> of(Writer<? super T> writer, Reader<? extends T> reader) {
    return new Wire<>() {

      @Override
      public void write(T value, DataOutputStream out) throws IOException {
        writer.write(value, out);
      }

      @Override
      public T read(DataInputStream in) throws IOException {
        return reader.read(in);
      }
    };
  }

  /** Returns the wire of a type whose values are told by values of this one. */
  default <S> Wire<S> as(Function<? super S, ? extends T> told, Function<? super T, S> made) {
    return of((value, out) -> write(told.apply(value), out), in -> made.apply(read(in)));
  }

  /** Returns the same wire for values that may be null. */
  default Wire<T> orNull() {
    return of(
        (value, out) -> {
          out.writeBoolean(value != null);
          if (value != null) {
            write(value, out);
          }
        },
        in -> in.readBoolean() ? read(in) : null);
  }
}
