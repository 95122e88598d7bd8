package org.annalist.format.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.annalist.article.Article;
import org.annalist.article.Catalogue;
import org.annalist.article.Metadata;
import org.annalist.citation.CitationAttacher;
import org.annalist.citation.References;
import org.annalist.claim.Claim;
import org.annalist.claim.ClaimExtractor;
import org.annalist.format.ArticleReader;
import org.annalist.format.Broken;
import org.annalist.format.UnreadableArticle;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What holds for any page: pages cut, joined and broken at random are read without a fault, and
 * whatever is said of them can be found in them.
 */
class AnyHtmlTest {

  private static final int ROUNDS = 300;
  private static final int LONGEST_PIECE = 3_000;

  private static final TimexTagger TAGGER = TimexTagger.english();
  private static final ArticleReader READER = new ArticleReader(TAGGER);
  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(TAGGER, true);
  private static final CitationAttacher ATTACHER = new CitationAttacher(new References(TAGGER));

  private static final List<String> ODD =
      List.of(
          "<table><tr>text before its cell <td>",
          "<p><p></div></div></p>",
          "<a href='#cite_note-1'>[1]</a>",
          "<li id='cite_note-1'>",
          "<sup><a href='#fn1'>",
          "&amp;&#x110000;&#0;&bogus;&AMP&copy1932",
          "<!-- ",
          "<![CDATA[ 3 May 1932 ]]>",
          "<script>var x = '<p>",
          "<pre>\r\n\r\n 3 May 1932\t",
          "<br><br/>",
          "\0",
          "😀\u00ad\u200b",
          "<svg><p>",
          "<template><p>",
          "<math><mi>x",
          "<b><i></b></i>",
          "<base href='http://["
              + "'><a href='http://[::1/x#fn1'>1</a> <a href='//'>2</a> It was built in 1932.");

  @Test
  @Timeout(120)
  void whateverIsSaidOfAnyPageCanBeFoundInIt() throws IOException {
    List<byte[]> samples = samples();
    int claims = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      byte[] bytes = Broken.pieces(samples, LONGEST_PIECE, new Random(seed));
      try {
        claims += check(bytes);
      } catch (UnreadableArticle e) {
        assertThat(e).hasMessageMatching("(no|not) text: .+");
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + new String(bytes, UTF_8), e);
      }
    }
    assertThat(claims).as("claims of all pages").isGreaterThan(ROUNDS);
  }

  private static int check(byte[] bytes) throws UnreadableArticle {
    Article article = READER.read("any.html", bytes, Metadata.NONE);
    assertThat(READER.read("any.html", bytes, Metadata.NONE)).isEqualTo(article);
    Broken.assertSpansAreInside(article, new String(bytes, UTF_8).length() + bytes.length);
    Catalogue catalogue = Catalogue.of(List.of(Catalogue.Entry.of(article)));
    List<Claim> claims = EXTRACTOR.extract(article, catalogue.byFile("any.html")).claims();
    for (Claim claim : claims) {
      assertThat(claim.sentence().in(article.text())).isEqualTo(claim.location().exact());
      assertThat(article.blocks().stream().filter(block -> block.span().overlaps(claim.sentence())))
          .as("blocks of a sentence")
          .hasSize(1);
    }
    ATTACHER.attach(article, claims, catalogue);
    return claims.size();
  }

  private static List<byte[]> samples() throws IOException {
    List<byte[]> samples = new ArrayList<>();
    for (String name : List.of("wiki.html", "news.html", "blog.html")) {
      try (var in = AnyHtmlTest.class.getResourceAsStream(name)) {
        // As often as odd pieces, of which there are many.
        samples.addAll(Collections.nCopies(ODD.size() / 3, in.readAllBytes()));
      }
    }
    ODD.forEach(piece -> samples.add(piece.getBytes(UTF_8)));
    return samples;
  }
}
