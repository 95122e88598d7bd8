package org.annalist.citation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.Catalogue;
import org.annalist.article.Metadata;
import org.annalist.citation.CitationAttacher.Attached;
import org.annalist.claim.ClaimExtractor;
import org.annalist.format.ArticleReader;
import org.annalist.format.UnreadableArticle;
import org.annalist.timex.TimexTagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationFlagsTest {

  private static final TimexTagger TAGGER = TimexTagger.english();

  @Test
  void aReferencePublishedBeforeTheEventIsAnachronistic() throws UnreadableArticle {
    assertThat(flags("The mill burnt down on 4 May 2016.[1]", "Mill Post. 2 January 2015."))
        .containsExactly("anachronistic");
    assertThat(flags("The mill burnt down in 2016.[1]", "Mill Post. March 2015."))
        .containsExactly("anachronistic");
  }

  @Test
  void aReferenceOfAnotherClauseIsNotHeldAgainstThisOne() throws UnreadableArticle {
    Attached attached =
        attached(
            """
            The mill

            The mill was built in August 1992,[1] and the lock was closed in May 2016.[2]

            References

            1. "Fire". Mill Post. 2 January 2015.
            2. "Water". Mill Post. 2 January 2017.
            """);
    CitedClaim lock = attached.claims().get(1);
    assertThat(lock.citations()).hasSize(2);
    assertThat(lock.citations()).allMatch(c -> CitationFlags.of(lock, c).isEmpty());
  }

  @Test
  void anEarlyReferenceBesideALaterOneIsNot() throws UnreadableArticle {
    Attached attached =
        attached(
            """
            The mill

            The mill, built by two brothers, burnt down in 2016.[1][2]

            References

            1. "Two brothers". Mill Post. 2 January 2015.
            2. "Fire". Mill Post. 2 January 2017.
            """);
    CitedClaim fire = attached.claims().get(0);
    assertThat(fire.citations()).hasSize(2);
    assertThat(fire.citations()).allMatch(c -> CitationFlags.of(fire, c).isEmpty());
  }

  @Test
  void aReferenceReadBeforeTheEventIsAnachronistic() throws UnreadableArticle {
    assertThat(flags("The mill burnt down in 2016.[1]", "Mill Post. Retrieved 3 March 2014."))
        .containsExactly("anachronistic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mill burnt down in 2015.[1]",
        "The mill burnt down on 3 January 2015.[1]",
        "The mill is to be finished in 2030, and it will grind oats.[1]",
        "The mill may have burnt down in 2016.[1]",
        "The mill burnt down in the 2010s.[1]",
      })
  void aReferenceOfThatTimeOrForAPlanIsNot(String sentence) throws UnreadableArticle {
    assertThat(flags(sentence, "Mill Post. 2 January 2015.")).isEmpty();
  }

  @Test
  void aMarkerWithoutEntryIsFlagged() throws UnreadableArticle {
    assertThat(flags("The mill burnt down in 2016.[7]", "Mill Post. 2017."))
        .containsExactly("marker_without_entry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://web.archive.org/",
        "https://web.archive.org/web/20200101000000/",
        "https://web.archive.org/web/20200101000000/https://",
        "https://web.archive.org/web/20200101000000/mill",
        "https://web.archive.org/web/*/https://mill.example/",
        "https://web.archive.org/web/2020*/https://mill.example/",
        "https://arquivo.pt/wayback/2016",
      })
  void anArchiveThatWrapsNothingIsDead(String url) {
    assertThat(CitationFlags.isDeadArchive(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://web.archive.org/web/20200101000000/https://mill.example/history",
        "https://web.archive.org/web/2020/mill.example",
        "https://archive.today/AbC12",
        "https://www.webcitation.org/6abcDEF",
        "https://archive.org/details/mills-of-the-north",
        "https://mill.example/web.archive.org",
      })
  void anArchivedPageIsNot(String url) {
    assertThat(CitationFlags.isDeadArchive(url)).isFalse();
  }

  @Test
  void anEntryThatNoMarkerPointsToIsFoundInListsThatAreCited() throws UnreadableArticle {
    Attached attached =
        attached(
            """
            The mill

            The mill burnt down in 2016.[1] It was not insured.[3]

            References

            1. "Fire". Mill Post. 2016. https://post.example/fire
            2. "Water". Mill Post. 2017. https://post.example/water
            3. "Money". Mill Post. 2018. https://post.example/money

            Further reading

            1. "Wind". Mill Post. 2019. https://post.example/wind
            2. "Stone". Mill Post. 2019. https://post.example/stone
            """);
    assertThat(
            attached.references().stream()
                .filter(reference -> attached.unmarked().contains(reference.id()))
                .map(Reference::title))
        .containsExactly("Water");
  }

  private static List<String> flags(String sentence, String entry) throws UnreadableArticle {
    Attached attached =
        attached("The mill\n\n" + sentence + "\n\nReferences\n\n1. \"Fire\". " + entry + "\n");
    CitedClaim cited = attached.claims().get(0);
    return CitationFlags.of(cited, cited.citations().get(0));
  }

  private static Attached attached(String page) throws UnreadableArticle {
    Article article =
        new ArticleReader(TAGGER).read("page.txt", page.getBytes(UTF_8), Metadata.NONE);
    Catalogue catalogue = Catalogue.of(List.of(Catalogue.Entry.of(article)));
    return new CitationAttacher(new References(TAGGER))
        .attach(
            article,
            new ClaimExtractor(TAGGER, false)
                .extract(article, catalogue.byFile("page.txt"))
                .claims(),
            catalogue);
  }
}
