package org.annalist.pipeline;

import com.google.common.primitives.ImmutableLongArray;
import com.google.common.primitives.Ints;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.annalist.article.Catalogue;
import org.annalist.cited.Capture;
import org.annalist.cited.CitedPages;
import org.annalist.text.SourceMap;
import org.annalist.timex.Edtf;
import org.apache.beam.sdk.util.VarInt;

/**
 * The wires of all types that travel through the pipeline: of records as {@link RecordWire} has it,
 * of whatever else as it stands here. Strings, dates, enums and records may be null; numbers, lists
 * and maps may not.
 */
final class Wires {

  private static final Wire<Long> LONG =
      Wire.of((value, out) -> VarInt.encode(value, out), VarInt::decodeLong);
  private static final Wire<Integer> INT = LONG.as(Integer::longValue, Long::intValue);
  private static final Wire<String> STRING = Wire.of(Wires::writeString, Wires::readString);

  private static final Map<Type, Wire<?>> KNOWN = new ConcurrentHashMap<>();

  static {
    know(int.class, INT);
    know(long.class, LONG);
    know(boolean.class, Wire.of((value, out) -> out.writeBoolean(value), in -> in.readBoolean()));
    know(double.class, Wire.of((value, out) -> out.writeDouble(value), in -> in.readDouble()));
    know(String.class, STRING.orNull());
    know(LocalDate.class, STRING.as(LocalDate::toString, LocalDate::parse).orNull());
    know(Edtf.class, STRING.as(Edtf::toString, Edtf::parse).orNull());
    know(ImmutableLongArray.class, Wire.of(Wires::writeHashes, Wires::readHashes));
    know(
        SourceMap.class,
        list(INT).as(map -> Ints.asList(map.numbers()), list -> SourceMap.of(Ints.toArray(list))));
    know(Catalogue.class, list(of(Catalogue.Entry.class)).as(Catalogue::entries, Catalogue::of));
    know(CitedPages.class, list(of(Capture.class)).as(CitedPages::captures, CitedPages::of));
  }

  private Wires() {}

  private static <T> void know(Class<T> type, Wire<T> wire) {
    KNOWN.put(type, wire);
  }

  /**
   * Returns the wire of a type.
   *
   * @throws IllegalArgumentException when it has none
   */
  @SuppressWarnings("unchecked") // A wire is known by the type that it is of.
  static <T> Wire<T> of(Class<T> type) {
    return (Wire<T>) of((Type) type);
  }

  static Wire<?> of(Type type) {
    Wire<?> wire = KNOWN.get(type);
    if (wire == null) {
      // Not made inside the map: a record asks for the wires of its components in turn.
      wire = make(type);
      KNOWN.put(type, wire);
    }
    return wire;
  }

  private static Wire<?> make(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return list(of(of[0]));
      }
      if (generic.getRawType() == SortedMap.class) {
        return map(of(of[0]), of(of[1]));
      }
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      return RecordWire.of(plain).orNull();
    } else if (type instanceof Class<?> plain && plain.isEnum()) {
      return words(plain.getEnumConstants());
    }
    throw new IllegalArgumentException("no wire for " + type.getTypeName());
  }

  /** Words by their places: writer and reader are the same build of the program. */
  @SuppressWarnings("EnumOrdinal")
  private static Wire<?> words(Object[] words) {
    return INT.as((Enum<?> word) -> word.ordinal(), place -> (Enum<?>) words[place]).orNull();
  }

  private static <T> Wire<List<T>> list(Wire<T> of) {
    return Wire.of(
        (values, out) -> {
          VarInt.encode(values.size(), out);
          for (T value : values) {
            of.write(value, out);
          }
        },
        in -> {
          int size = VarInt.decodeInt(in);
          List<T> values = new ArrayList<>(size);
          for (int i = 0; i < size; i++) {
            values.add(of.read(in));
          }
          return values;
        });
  }

  private static <K, V> Wire<SortedMap<K, V>> map(Wire<K> keys, Wire<V> values) {
    return Wire.of(
        (map, out) -> {
          VarInt.encode(map.size(), out);
          for (Map.Entry<K, V> entry : map.entrySet()) {
            keys.write(entry.getKey(), out);
            values.write(entry.getValue(), out);
          }
        },
        in -> {
          SortedMap<K, V> map = new TreeMap<>();
          for (int left = VarInt.decodeInt(in); left > 0; left--) {
            map.put(keys.read(in), values.read(in));
          }
          return map;
        });
  }

  /** Hashes take all bits of a number, so that a number is not written in fewer. */
  private static void writeHashes(ImmutableLongArray hashes, DataOutputStream out)
      throws IOException {
    VarInt.encode(hashes.length(), out);
    for (int i = 0; i < hashes.length(); i++) {
      out.writeLong(hashes.get(i));
    }
  }

  private static ImmutableLongArray readHashes(DataInputStream in) throws IOException {
    long[] hashes = new long[VarInt.decodeInt(in)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.readLong();
    }
    return ImmutableLongArray.copyOf(hashes);
  }

  private static void writeString(String value, DataOutputStream out) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    VarInt.encode(bytes.length, out);
    out.write(bytes);
  }

  private static String readString(DataInputStream in) throws IOException {
    byte[] bytes = new byte[VarInt.decodeInt(in)];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
