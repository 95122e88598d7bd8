package org.annalist.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * The coder of all types that are ours: their {@link Wire}, as Beam knows it.
 *
 * @param <T> the type
 */
final class WireCoder<T> extends CustomCoder<T> {

  private static final long serialVersionUID = 1L;

  private final Class<T> type;

  private WireCoder(Class<T> type) {
    this.type = type;
  }

  /**
   * Returns the coder of {@code type}.
   *
   * @throws IllegalArgumentException when the type has no wire
   */
  static <T> WireCoder<T> of(Class<T> type) {
    Wires.of(type);
    return new WireCoder<>(type);
  }

  /** Makes a pipeline use these coders, for all types that have a wire. */
  static void registerIn(CoderRegistry registry) {
    registry.registerCoderProvider(new Provider());
  }

  @Override
  public void encode(T value, OutputStream stream) throws IOException {
    Wires.of(type).write(value, new DataOutputStream(stream));
  }

  @Override
  public T decode(InputStream stream) throws IOException {
    return Wires.of(type).read(new DataInputStream(stream));
  }

  @Override
  public TypeDescriptor<T> getEncodedTypeDescriptor() {
    return TypeDescriptor.of(type);
  }

  @Override
  public void verifyDeterministic() {
    // A wire writes a value in one way only.
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WireCoder<?> coder && coder.type == type;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  private static final class Provider extends CoderProvider {

    @Override
    @SuppressWarnings("unchecked") // The raw type of a type without parameters is the type.
    public <T> Coder<T> coderFor(TypeDescriptor<T> type, List<? extends Coder<?>> parameters)
        throws CannotProvideCoderException {
      Class<? super T> plain = type.getRawType();
      if (!plain.getName().startsWith("org.annalist.")) {
        throw new CannotProvideCoderException(plain + " is not ours");
      }
      try {
        return (Coder<T>) of(plain);
      } catch (IllegalArgumentException e) {
        throw new CannotProvideCoderException(e);
      }
    }
  }
}
