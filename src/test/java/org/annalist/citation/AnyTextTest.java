package org.annalist.citation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Catalogue;
import org.annalist.article.Metadata;
import org.annalist.article.Sentence;
import org.annalist.citation.CitationAttacher.Attached;
import org.annalist.claim.Claim;
import org.annalist.claim.ClaimExtractor;
import org.annalist.format.ArticleReader;
import org.annalist.format.Broken;
import org.annalist.format.UnreadableArticle;
import org.annalist.text.Places;
import org.annalist.text.SourceMap;
import org.annalist.text.Span;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What holds for any text: articles cut, joined and broken at random are read without a fault, and
 * whatever is said of them can be found in them.
 */
class AnyTextTest {

  private static final int ROUNDS = 300;
  private static final int LONGEST_PIECE = 1_500;

  private static final TimexTagger TAGGER = TimexTagger.english();
  private static final ArticleReader READER = new ArticleReader(TAGGER);
  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(TAGGER, true);
  private static final CitationAttacher ATTACHER = new CitationAttacher(new References(TAGGER));
  private static final Metadata KNOWN =
      new Metadata(
          null, null, null, null, null, null, LocalDate.of(2007, 3, 21), null, null, null, null);

  /** Pieces that texts are made of besides the sample: what breaks careless readers. */
  private static final List<String> ODD =
      List.of(
          "[1][2]\n[3]\n",
          "\n\n\n",
          "\r\n",
          "😀",
          "\u2028",
          "\u00a0",
          "\"“”'",
          "[[[[",
          "]]]]",
          "U.S. ",
          "30 February 1912. ",
          "References\n\n",
          "1. ^ a b \"A title\". ",
          "https://web.archive.org/web/2011/",
          "\0",
          "\uFFFD",
          " | 3 May 2020 | ",
          "....",
          ".^([1][2]",
          "^([a])",
          "[^1]",
          "[^1]: A note.\n",
          "[a link](https://canal.example/a_(b)) ",
          "![a picture](https://canal.example/c.png)",
          "](http",
          "(https://canal.example/d).",
          " (The Guardian, 3 May 2011).",
          " (Reuters) ",
          "¹²",
          "(1)",
          "Notes\n\n¹ A note.\n(1) Another.\n",
          "- A title. www.canal.example\n",
          "\uFEFF",
          "\u00ad",
          "LONDON, May 3 (Reuters) – ",
          "Шлюз был вырыт в 1801 году. ",
          "from 1932 to ",
          "the following ");

  private static List<byte[]> samples;

  @BeforeAll
  static void readSamples() throws IOException {
    samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("input"))) {
      for (Path file : files.sorted().toList()) {
        samples.add(Files.readAllBytes(file));
      }
    }
    ODD.forEach(piece -> samples.add(piece.getBytes(UTF_8)));
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void whateverIsSaidOfAnyTextCanBeFoundInIt() {
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
    assertThat(claims).as("claims of all texts").isGreaterThan(ROUNDS);
  }

  private static int check(byte[] bytes) throws UnreadableArticle {
    Article article = READER.read("any.txt", bytes, KNOWN);
    assertThat(READER.read("any.txt", bytes, KNOWN)).isEqualTo(article);
    blocksStandInOrder(article);
    sentencesCoverTheirBlocks(article);

    Catalogue catalogue = Catalogue.of(List.of(Catalogue.Entry.of(article)));
    List<Claim> claims = EXTRACTOR.extract(article, catalogue.byFile("any.txt")).claims();
    assertThat(EXTRACTOR.extract(article, catalogue.byFile("any.txt")).claims()).isEqualTo(claims);
    assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
    claims.forEach(claim -> quotesItsArticle(claim, article));

    Attached attached = ATTACHER.attach(article, claims, catalogue);
    assertThat(attached.claims()).extracting(CitedClaim::claim).isEqualTo(claims);
    assertThat(attached.references())
        .allMatch(
            reference ->
                article
                    .text()
                    .replaceAll("\\s+", " ")
                    .contains(reference.text().replaceAll("\\s+", " ")));
    return claims.size();
  }

  private static void blocksStandInOrder(Article article) {
    int end = 0;
    for (Block block : article.blocks()) {
      assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(block.span().length()).isPositive();
      end = block.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(article.text().length());
  }

  private static void sentencesCoverTheirBlocks(Article article) {
    String text = article.text();
    for (Block block : article.blocks()) {
      if (block.kind() == BlockKind.PROSE) {
        boolean[] covered = new boolean[text.length()];
        int end = block.span().start();
        for (Sentence sentence : article.sentences(block.span())) {
          assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
          end = sentence.span().end();
          cover(covered, sentence.span());
          sentence.markers().forEach(marker -> cover(covered, marker.span()));
        }
        for (int i = block.span().start(); i < block.span().end(); i++) {
          assertThat(covered[i] || isSpace(text.charAt(i)))
              .as("character %s of the text, %s", i, text.charAt(i))
              .isTrue();
        }
      }
    }
  }

  private static void cover(boolean[] covered, Span span) {
    Arrays.fill(covered, span.start(), span.end(), true);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  private static void quotesItsArticle(Claim claim, Article article) {
    String text = article.text();
    Places places = article.places();
    assertThat(claim.sentence().in(text)).isEqualTo(claim.location().exact());
    assertThat(places.of(claim.sentence())).isEqualTo(claim.location().sentence());
    assertThat(claim.sentence().contains(claim.clause())).isTrue();
    if (claim.location().date() != null) {
      assertThat(claim.location().sentence().contains(claim.location().date())).isTrue();
      Span date = claim.location().date();
      if (!article.map().equals(SourceMap.IDENTITY)) {
        return; // the file has markup between these words
      }
      int[] points = text.codePoints().toArray();
      assertThat(new String(points, date.start(), date.length()).replaceAll("[\\s\u00a0]+", " "))
          .isEqualTo(claim.date().text());
    }
  }
}
