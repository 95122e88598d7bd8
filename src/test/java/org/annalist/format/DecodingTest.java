package org.annalist.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecodingTest {

  private static final String TEXT = "Der Bau der Brücke – “1932” – in Zürich. 😀";

  @Test
  void readsUtf8() throws UnreadableArticle {
    assertThat(Decoding.decode(TEXT.getBytes(UTF_8))).isEqualTo(TEXT);
  }

  @Test
  void takesByteOrderMarksAtTheirWordAndDropsThem() throws UnreadableArticle {
    assertThat(Decoding.decode(("\uFEFF" + TEXT).getBytes(UTF_8))).isEqualTo(TEXT);
    assertThat(Decoding.decode(TEXT.getBytes(UTF_16))).isEqualTo(TEXT);
    assertThat(Decoding.decode(("\uFEFF" + TEXT).getBytes(UTF_16LE))).isEqualTo(TEXT);
  }

  @Test
  void readsWhatIsNotUtf8AtAllAsWindows1252() throws UnreadableArticle {
    assertThat(Decoding.decode("Die Brücke in Zürich".getBytes(ISO_8859_1)))
        .isEqualTo("Die Brücke in Zürich");
    assertThat(Decoding.decode(new byte[] {(byte) 0x93, 'o', 'k', (byte) 0x94})).isEqualTo("“ok”");
  }

  @Test
  void keepsTheRestOfBrokenUtf8() throws UnreadableArticle {
    ByteArrayOutputStream broken = new ByteArrayOutputStream();
    broken.writeBytes("Die Brücke in Zürich ".getBytes(UTF_8));
    broken.write(0xC3);
    broken.writeBytes(" steht.".getBytes(UTF_8));
    assertThat(Decoding.decode(broken.toByteArray()))
        .isEqualTo("Die Brücke in Zürich \uFFFD steht.");
  }

  @Test
  void readsAPageThatIsNotUtf8InTheEncodingThatItDeclares() throws UnreadableArticle {
    String russian = "<meta charset=windows-1251><p>Мост в городе.";
    String japanese = "<?xml version='1.0' encoding='Shift_JIS'?><p>橋は古い。";
    String latin = "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>“ü”";

    assertThat(Decoding.decodeHtml(russian.getBytes(Charset.forName("windows-1251"))))
        .isEqualTo(russian);
    assertThat(Decoding.decodeHtml(japanese.getBytes(Charset.forName("Shift_JIS"))))
        .isEqualTo(japanese);
    assertThat(Decoding.decodeHtml(latin.getBytes(Charset.forName("windows-1252"))))
        .as("pages that say Latin-1 hold windows-1252")
        .isEqualTo(latin);
    assertThat(Decoding.decodeHtml(russian.getBytes(UTF_8)))
        .as("saved anew as UTF-8, the declaration left as it was")
        .isEqualTo(russian);
    String unknown = "<meta charset='no such thing'><p>Brücke";
    assertThat(Decoding.decodeHtml(unknown.getBytes(ISO_8859_1))).isEqualTo(unknown);
  }

  @Test
  void saysThatAnEmptyFileHoldsNoText() {
    assertThatThrownBy(() -> Decoding.decode(new byte[0]))
        .isInstanceOf(UnreadableArticle.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> Decoding.decode(" \n\t ".getBytes(UTF_8)))
        .isInstanceOf(UnreadableArticle.class);
  }

  @Test
  void saysThatABinaryFileIsNoText() {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    assertThatThrownBy(() -> Decoding.decode(noise))
        .isInstanceOf(UnreadableArticle.class)
        .hasMessageContaining("control characters");
  }
}
