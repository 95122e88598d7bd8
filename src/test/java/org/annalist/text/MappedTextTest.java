package org.annalist.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappedTextTest {

  private static final String FILE = "<p>It&amp;s 😀 <b>old</b>\nand grey.</p>";

  @Test
  void knowsWhereItsWordsStandInTheFile() {
    MappedText text = made();
    assertThat(text).hasToString("It&s 😀 old\nand grey.[1]");
    assertThat(inFile(text, "It")).isEqualTo("It");
    assertThat(inFile(text, "It&s")).isEqualTo("It&amp;s");
    assertThat(inFile(text, "&")).isEqualTo("&amp;");
    assertThat(inFile(text, "old")).isEqualTo("old");
    assertThat(inFile(text, "😀 old\nand")).isEqualTo("😀 <b>old</b>\nand");
    assertThat(inFile(text, "grey.[1]")).isEqualTo("grey.");
  }

  @Test
  void knowsTheLinesOfTheFile() {
    MappedText text = made();
    Places places = text.map().places(text.toString());
    assertThat(places.line(text.toString().indexOf("It"))).isEqualTo(1);
    assertThat(places.line(text.toString().indexOf("and"))).isEqualTo(2);
  }

  @Test
  void whatIsCutOffIsForgotten() {
    MappedText text = made();
    text.truncate(2);
    text.insert("[2]");
    assertThat(text).hasToString("It[2]");
    assertThat(inFile(text, "It[2]")).isEqualTo("It");
  }

  @Test
  void theMapOfAFileThatIsItsTextChangesNothing() {
    String text = "a 😀 b\nc";
    Places places = SourceMap.IDENTITY.places(text);
    assertThat(places.of(new Span(5, 6))).isEqualTo(new Span(4, 5));
    assertThat(places.line(7)).isEqualTo(2);
    assertThat(SourceMap.of(SourceMap.IDENTITY.numbers())).isEqualTo(SourceMap.IDENTITY);
  }

  @Test
  void theMapCanBeWrittenDown() {
    SourceMap map = made().map();
    assertThat(SourceMap.of(map.numbers())).isEqualTo(map).isNotEqualTo(SourceMap.IDENTITY);
  }

  private static MappedText made() {
    int entity = FILE.indexOf("&amp;");
    int bold = FILE.indexOf("<b>");
    int old = FILE.indexOf("old");
    return new MappedText(FILE)
        .copy(3, entity)
        .replace(entity, entity + 5, "&")
        .copy(entity + 5, bold)
        .copy(old, old + 3)
        .copy(FILE.indexOf("\n"), FILE.indexOf("</p>"))
        .insert("[1]");
  }

  private static String inFile(MappedText text, String words) {
    int start = text.toString().indexOf(words);
    Span span = new Span(start, start + words.length());
    Span place = text.map().places(text.toString()).of(span);
    int[] points = FILE.codePoints().toArray();
    return new String(points, place.start(), place.length());
  }
}
