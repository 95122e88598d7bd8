package org.annalist.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * The wire of a record: its components one after the other, as they are declared. A record that
 * gets another component needs nothing here.
 *
 * @param <T> the record
 */
final class RecordWire<T> implements Wire<T> {

  private final List<Component> components;
  private final Constructor<T> constructor;

  private record Component(Method accessor, Wire<Object> wire) {}

  private RecordWire(List<Component> components, Constructor<T> constructor) {
    this.components = components;
    this.constructor = constructor;
  }

  /**
   * Makes the wire of {@code type}.
   *
   * @throws IllegalArgumentException when a component has no wire
   */
  static <T> RecordWire<T> of(Class<T> type) {
    RecordComponent[] declared = type.getRecordComponents();
    try {
      Constructor<T> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(declared).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
      return new RecordWire<>(
          Arrays.stream(declared).map(RecordWire::component).toList(), constructor);
    } catch (NoSuchMethodException e) {
      throw new LinkageError("a record without its constructor", e);
    }
  }

  @SuppressWarnings("unchecked") // The accessor gives values of the type that the wire is of.
  private static Component component(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return new Component(accessor, (Wire<Object>) Wires.of(component.getGenericType()));
  }

  @Override
  public void write(T record, DataOutputStream out) throws IOException {
    for (Component component : components) {
      component.wire.write(call(() -> component.accessor.invoke(record)), out);
    }
  }

  @Override
  public T read(DataInputStream in) throws IOException {
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = components.get(i).wire.read(in);
    }
    return call(() -> constructor.newInstance(values));
  }

  private interface Call<R> {
    R make() throws ReflectiveOperationException;
  }

  private static <R> R call(Call<R> call) {
    try {
      return call.make();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("made accessible above", e);
    }
  }
}
