package org.annalist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableLongArray;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.annalist.article.Article;
import org.annalist.article.Catalogue;
import org.annalist.cited.Capture;
import org.annalist.cited.CitedPages;
import org.annalist.corroboration.CorroboratedClaim;
import org.annalist.export.CitationRow;
import org.annalist.export.ExportLine;
import org.annalist.export.Rejected;
import org.annalist.fact.Facts;
import org.annalist.match.Assertion;
import org.annalist.support.CheckedClaim;
import org.annalist.text.SourceMap;
import org.annalist.timex.Edtf;
import org.annalist.work.Sketch;
import org.annalist.work.Works;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.util.CoderUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What travels comes out as it went in: all components set, and all that may be null. */
class WireCoderTest {

  /** The records that travel by themselves; those that they are made of travel inside them. */
  static Stream<Class<? extends Record>> records() {
    return Stream.of(
        InputFile.class,
        Article.class,
        Corpus.Card.class,
        ArticleClaims.class,
        ClaimInContext.class,
        Capture.class,
        CheckRequest.class,
        CheckResult.class,
        CitedText.class,
        CheckedClaim.class,
        Assertion.class,
        Facts.class,
        CorroboratedClaim.class,
        Sketch.class,
        Works.class,
        SourceCounts.class,
        CitationRow.class,
        Rejected.class,
        ExportLine.class);
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordWithAllItsComponentsComesOutAsItWentIn(Class<?> type) throws Exception {
    comesOutAsItWentIn(WireCoder.of(type), Samples.of(type, true));
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordWithoutWhatMayBeMissingComesOutAsItWentIn(Class<?> type) throws Exception {
    comesOutAsItWentIn(WireCoder.of(type), Samples.of(type, false));
  }

  @ParameterizedTest
  @MethodSource("records")
  void theWireFormIsOneAndTheSame(Class<?> type) throws Exception {
    WireCoder<?> coder = WireCoder.of(type);
    coder.verifyDeterministic();
    assertThat(encoded(coder, Samples.of(type, true)))
        .isEqualTo(encoded(coder, Samples.of(type, true)));
  }

  @ParameterizedTest
  @MethodSource("records")
  void aPipelineThatKnowsTheCodersUsesThem(Class<?> type) throws Exception {
    CoderRegistry registry = CoderRegistry.createDefault();
    WireCoder.registerIn(registry);
    assertThat(registry.getCoder(type)).isEqualTo(WireCoder.of(type));
  }

  @Test
  void aTypeWithoutAWireIsRefused() {
    assertThatThrownBy(() -> WireCoder.of(StringBuilder.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no wire for java.lang.StringBuilder");
  }

  @Test
  void aCatalogueComesOutWithTheSameIds() throws Exception {
    Catalogue catalogue =
        Catalogue.of(List.of((Catalogue.Entry) Samples.of(Catalogue.Entry.class, true)));
    Catalogue back = CoderUtils.clone(WireCoder.of(Catalogue.class), catalogue);
    assertThat(back.entries()).isEqualTo(catalogue.entries());
    assertThat(back.byFile("file")).isEqualTo(catalogue.byFile("file"));
  }

  @Test
  void citedPagesComeOutWithTheSameCaptures() throws Exception {
    CitedPages pages = CitedPages.of(List.of((Capture) Samples.of(Capture.class, true)));
    CitedPages back = CoderUtils.clone(WireCoder.of(CitedPages.class), pages);
    assertThat(back.captures()).isEqualTo(pages.captures()).isNotEmpty();
  }

  @Test
  void aCorpusComesOutAsItWentIn() throws Exception {
    Corpus corpus = Corpus.of(List.of((Corpus.Card) Samples.of(Corpus.Card.class, true)));
    Corpus back = CoderUtils.clone(WireCoder.of(Corpus.class), corpus);
    assertThat(back.catalogue().entries()).isEqualTo(corpus.catalogue().entries());
    assertThat(back.works()).isEqualTo(corpus.works());
  }

  private static void comesOutAsItWentIn(WireCoder<?> coder, Object record) throws Exception {
    byte[] bytes = encoded(coder, record);
    assertThat((Object) CoderUtils.decodeFromByteArray(coder, bytes)).isEqualTo(record);
  }

  @SuppressWarnings("unchecked")
  private static byte[] encoded(WireCoder<?> coder, Object record) throws Exception {
    return CoderUtils.encodeToByteArray((WireCoder<Object>) coder, record);
  }

  /** Makes records from their components alone, so that a new component is tested by itself. */
  private static final class Samples {

    static Object of(Class<?> record, boolean full) throws ReflectiveOperationException {
      try {
        return of(record, full, false);
      } catch (InvocationTargetException e) {
        // Some records are never without the records that they are about.
        return of(record, full, true);
      }
    }

    private static Object of(Class<?> record, boolean full, boolean records)
        throws ReflectiveOperationException {
      RecordComponent[] components = record.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        values[i] =
            records && components[i].getType().isRecord()
                ? of(components[i].getType(), full)
                : value(record, components[i].getName(), components[i].getGenericType(), full);
      }
      Constructor<?> constructor =
          record.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    }

    private static Object value(Class<?> record, String name, Type type, boolean full)
        throws ReflectiveOperationException {
      if (type instanceof ParameterizedType generic) {
        return collection(record, name, generic, full);
      }
      Class<?> plain = (Class<?>) type;
      if (plain == int.class) {
        return name.equals("end") ? 70_000 : 3;
      }
      if (plain == long.class) {
        return 1L << 40;
      }
      if (plain == boolean.class) {
        return full;
      }
      if (plain == double.class) {
        return full ? 0.71 : 0;
      }
      if (plain == ImmutableLongArray.class) {
        return full ? ImmutableLongArray.of(-5, 0, Long.MAX_VALUE) : ImmutableLongArray.of();
      }
      if (plain == SourceMap.class) {
        return full ? SourceMap.of(new int[] {0, 3, 7, 10, 2}) : SourceMap.IDENTITY;
      }
      if (!full) {
        return null;
      }
      if (plain == String.class) {
        return name;
      }
      if (plain == LocalDate.class) {
        return LocalDate.of(2021, 6, 18);
      }
      if (plain == Edtf.class) {
        return Edtf.parse("2020-02?/..");
      }
      if (plain.isEnum()) {
        Object[] words = plain.getEnumConstants();
        return words[words.length - 1];
      }
      return of(plain, true);
    }

    private static Object collection(
        Class<?> record, String name, ParameterizedType type, boolean full)
        throws ReflectiveOperationException {
      if (type.getRawType() == SortedMap.class) {
        return full ? new TreeMap<>(java.util.Map.of("a", "a", "b", "a")) : new TreeMap<>();
      }
      Type element = type.getActualTypeArguments()[0];
      if (!full) {
        return List.of();
      }
      return List.of(value(record, name, element, true), value(record, "2 😀", element, true));
    }
  }
}
