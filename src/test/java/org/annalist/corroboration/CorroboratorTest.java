package org.annalist.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.annalist.corroboration.Conflict.What;
import org.annalist.corroboration.Corroboration.Status;
import org.annalist.support.CheckedClaim;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CorroboratorTest {

  private static final String PRESS = "https://river-post.com/bridge";
  private static final String AGENCY = "https://wire.example/42";

  private static Corpus corpus() {
    return new Corpus();
  }

  private static Corpus conflicting() {
    return corpus().document("a", "Post").document("b", "Times").dated("2020-05-11");
  }

  private static Corpus republished() {
    return corpus().document("a", "Post").document("b", "Mirror").sameWork("a", "b");
  }

  private static Corpus citesTwoPublishers() {
    return corpus().document("a", "Wiki").citingPage(PRESS).citingPage(AGENCY);
  }

  private static Corpus citesOnePublisher() {
    return corpus().document("a", "Wiki").citingPage(PRESS);
  }

  private static Corpus circular() {
    return corpus().document("a", "Wiki").citing("b").document("b", "Post");
  }

  private static Corpus samePublisher() {
    return corpus().document("a", "The Post").document("b", "post");
  }

  private static Corpus independent() {
    return corpus().document("a", "Post").document("b", "Times");
  }

  static Stream<Arguments> theDecisionTable() {
    return Stream.of(
        row(CorroboratorTest::conflicting, Status.CONFLICTING, 2, 2, false, false),
        row(CorroboratorTest::republished, Status.REPUBLISHED, 1, 1, true, true),
        row(CorroboratorTest::citesTwoPublishers, Status.NONE, 1, 2, true, false),
        row(CorroboratorTest::citesOnePublisher, Status.NONE, 1, 1, true, true),
        row(CorroboratorTest::circular, Status.CIRCULAR, 2, 1, false, true),
        row(CorroboratorTest::samePublisher, Status.SAME_PUBLISHER, 2, 1, false, true),
        row(CorroboratorTest::independent, Status.CORROBORATED, 2, 2, false, false));
  }

  private static Arguments row(
      Supplier<Corpus> corpus,
      Status status,
      int documents,
      int origins,
      boolean singleDocument,
      boolean singleSource) {
    return Arguments.of(status, corpus.get(), documents, origins, singleDocument, singleSource);
  }

  @ParameterizedTest(name = "{0}, {2} works, {3} origins")
  @MethodSource
  void theDecisionTable(
      Status status,
      Corpus corpus,
      int documents,
      int origins,
      boolean singleDocument,
      boolean singleSource) {
    Corroboration outcome = corpus.outcome();
    assertThat(outcome.status()).isEqualTo(status);
    assertThat(outcome.documentCount()).isEqualTo(documents);
    assertThat(outcome.originCount()).isEqualTo(origins);
    assertThat(outcome.singleDocument()).isEqualTo(singleDocument);
    assertThat(outcome.singleSource()).isEqualTo(singleSource);
  }

  /** Where two rows fit, the one that stands higher decides. */
  @Nested
  class OfTwoRowsTheFirst {

    @Test
    void conflictingBeforeCircular() {
      Corpus corpus =
          corpus().document("a", "Wiki").citing("b").document("b", "Post").dated("2019");
      assertThat(corpus.outcome().status()).isEqualTo(Status.CONFLICTING);
      assertThat(corpus.outcome().singleSource()).isTrue();
    }

    @Test
    void conflictingBeforeSamePublisher() {
      Corpus corpus = corpus().document("a", "Post").document("b", "Post").dated("2020-06");
      assertThat(corpus.outcome().status()).isEqualTo(Status.CONFLICTING);
      assertThat(corpus.outcome().singleSource()).isTrue();
    }

    @Test
    void republishedWithTwoPublishersCitedRestsOnTwo() {
      Corpus corpus =
          corpus()
              .document("a", "Wiki")
              .citingPage(PRESS)
              .citingPage(AGENCY)
              .document("b", "Mirror")
              .sameWork("a", "b");
      assertThat(corpus.outcome().status()).isEqualTo(Status.REPUBLISHED);
      assertThat(corpus.outcome().singleDocument()).isTrue();
      assertThat(corpus.outcome().singleSource()).isFalse();
    }

    @Test
    void circularBeforeSamePublisher() {
      Corpus corpus = corpus().document("a", "Post").citing("b").document("b", "Post");
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
    }

    @Test
    void circularBeforeCorroboratedAndTheFlagSaysHowManyOriginsAreLeft() {
      Corpus corpus =
          corpus().document("a", "Wiki").citing("b").document("b", "Post").document("c", "Times");
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
      assertThat(corpus.outcome().originCount()).isEqualTo(2);
      assertThat(corpus.outcome().singleSource()).isFalse();
    }

    @Test
    void samePublisherAndAnIndependentOneAreCorroborated() {
      Corpus corpus = corpus().document("a", "Post").document("b", "Post").document("c", "Times");
      assertThat(corpus.outcome().status()).isEqualTo(Status.CORROBORATED);
      assertThat(corpus.outcome().publisherCount()).isEqualTo(2);
      assertThat(corpus.outcome().originCount()).isEqualTo(2);
    }

    @Test
    void aMirrorBesideAnIndependentDocumentCountsOnce() {
      Corpus corpus = republished().document("c", "Times");
      assertThat(corpus.outcome().status()).isEqualTo(Status.CORROBORATED);
      assertThat(corpus.outcome().documentCount()).isEqualTo(2);
    }
  }

  /** Votes go where citations lead. */
  @Nested
  class VotesOfWitnesses {

    @Test
    void areFollowedThroughAChain() {
      Corpus corpus =
          corpus()
              .document("a", "Blog")
              .citing("b")
              .document("b", "Wiki")
              .citing("c")
              .document("c", "Post");
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
      assertThat(corpus.explain())
          .containsExactly(
              "a passes its vote to b: its reference 1 is that article, which says so too",
              "b passes its vote to c: its reference 1 is that article, which says so too",
              "c is its own origin: it cites nothing for this");
    }

    @Test
    void ofARingAreOneOrigin() {
      Corpus corpus =
          corpus()
              .document("a", "Blog")
              .citing("b")
              .document("b", "Wiki")
              .citing("c")
              .document("c", "Post")
              .citing("a");
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.outcome().singleSource()).isTrue();
    }

    @Test
    void leaveARingWhereAReferenceLeadsOut() {
      Corpus corpus =
          corpus()
              .document("a", "Blog")
              .citing("b")
              .document("b", "Wiki")
              .citing("a")
              .citingPage(AGENCY);
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.explain()).anyMatch(step -> step.contains("wire.example"));
    }

    @Test
    void goToTheWorkWhenACopyIsCited() {
      Corpus corpus =
          corpus()
              .document("a", "Wiki")
              .citing("m")
              .document("b", "Post")
              .document("m", "Mirror")
              .sameWork("b", "m");
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
      assertThat(corpus.outcome().documentCount()).isEqualTo(2);
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
    }

    @Test
    void meetAtOneReference() {
      Corpus corpus =
          corpus()
              .document("a", "Post")
              .citingPage("https://www.wire.example/42/")
              .document("b", "Times")
              .citingPage(AGENCY);
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
      assertThat(corpus.outcome().singleSource()).isTrue();
    }

    @Test
    void meetAtOnePublisherByNameAndByDomain() {
      Corpus corpus =
          corpus()
              .document("a", "Wiki")
              .citingPage("https://www.riverpost.com/one")
              .document("b", "The River Post");
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
    }

    @Test
    void stayWhereNothingIsCitedThatHasAName() {
      Corpus corpus = corpus().document("a", "Wiki").citingTitle(null, null);
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.explain())
          .containsExactly("a is its own origin: what it cites names nobody for this");
    }

    @Test
    void goToATitleOnlyWhenNothingBetterIsCited() {
      Corpus corpus =
          corpus().document("a", "Wiki").citingTitle("An old book", null).citingPage(AGENCY);
      assertThat(corpus.outcome().singleSource()).isTrue();
    }

    @Test
    void ofCopiesAreThoseOfTheCopyThatKeptItsReferences() {
      Corpus corpus =
          corpus()
              .document("a", "Mirror")
              .document("b", "Wiki")
              .citingPage(AGENCY)
              .sameWork("a", "b");
      assertThat(corpus.explain())
          .contains("a passes its vote to wire.example: its reference 1 points there");
    }

    @Test
    void areNotPassedToOneself() {
      Corpus corpus = corpus().document("a", "Wiki").citing("a");
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.outcome().status()).isEqualTo(Status.NONE);
    }

    @Test
    void stopAtAnArticleThatDoesNotSaySo() {
      Corpus silent =
          corpus().document("a", "Wiki").citing("x").document("b", "Times").bystander("x", "Post");
      assertThat(silent.outcome().status()).isEqualTo(Status.CORROBORATED);
    }

    @Test
    void ofDocumentsWithoutPublisherNeverCollapse() {
      Corpus corpus = corpus().document("a", null).document("b", null);
      assertThat(corpus.outcome().status()).isEqualTo(Status.CORROBORATED);
      assertThat(corpus.outcome().publisherCount()).isEqualTo(2);
    }
  }

  /** An entry of a reference list has one vote, whatever its links. */
  @Nested
  class OneEntry {

    private static final String DOI = "https://doi.org/10.99991/Lock.7";
    private static final String ABSTRACT = "https://ui.adsabs.harvard.edu/abs/2019Lock";

    @Test
    void isOneOriginByPageIdentifierAndAbstract() {
      Corpus corpus =
          corpus().document("a", "Wiki").citingEntry("Locks", null, PRESS, DOI, ABSTRACT);
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.outcome().singleSource()).isTrue();
      assertThat(corpus.explain())
          .containsExactly(
              "a passes its vote to river-post.com: its reference entry 0 points there by 3"
                  + " addresses");
    }

    @Test
    void thatGivesTwoWorksHasTwoVotes() {
      Corpus corpus =
          corpus()
              .document("a", "Wiki")
              .citingEntry("Locks", "River Post", PRESS)
              .citingEntry("Weirs", "Wire", AGENCY);
      assertThat(corpus.outcome().originCount()).isEqualTo(2);
    }

    @Test
    void isTheSameAsAnothersThatSharesAnyAddress() {
      Corpus corpus =
          corpus()
              .document("a", "Wiki")
              .citingEntry("Locks", null, "https://a.example/locks", DOI)
              .document("b", "Post")
              .citingEntry("Locks, a study", null, "https://dx.doi.org/10.99991/lock.7", ABSTRACT)
              .document("c", "Times")
              .citingPage(ABSTRACT);
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
    }

    @Test
    void isAnInputWhenOneOfItsAddressesIs() {
      Corpus corpus =
          corpus()
              .document("a", "Wiki")
              .citingEntry("Locks", null, DOI)
              .alsoAt("b")
              .document("b", "Post")
              .document("c", "Blog")
              .citingPage(DOI);
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.explain())
          .contains("c passes its vote to b: its reference 1 is that article, which says so too");
    }

    @Test
    void withoutANameAtALibraryIsKnownByItsAddress() {
      Corpus corpus =
          corpus()
              .document("a", "Wiki")
              .citingPage("https://www.jstor.org/stable/1")
              .citingPage("https://www.jstor.org/stable/2");
      assertThat(corpus.outcome().originCount()).isEqualTo(2);
    }

    @Test
    void isKnownAgainByAnyFormOfItsAddress() {
      for (String form :
          List.of(
              "http://river-post.com/bridge",
              "https://river-post.com/bridge/#top",
              "https://river-post.com/bridge?utm_source=feed&fbclid=1",
              "https://web.archive.org/web/20200510/https://river-post.com/bridge",
              "https://archive.today/20200510/http://www.river-post.com/bridge")) {
        Corpus corpus =
            corpus().document("a", "Wiki").citingPage(PRESS).document("b", "Blog").citingPage(form);
        assertThat(corpus.outcome().status()).as(form).isEqualTo(Status.CIRCULAR);
        assertThat(corpus.outcome().originCount()).as(form).isEqualTo(1);
      }
    }

    @Test
    void isKnownAgainWhereARedirectLeads() {
      Corpus corpus =
          corpus()
              .document("a", "Wiki")
              .citingPage("https://short.example/1")
              .document("b", "Blog")
              .citingPage(AGENCY)
              .leadingTo("https://short.example/1", "pages.warc.gz@77")
              .leadingTo(AGENCY, "pages.warc.gz@77");
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
    }
  }

  /** News agencies' reports are theirs, whoever prints them. */
  @Nested
  class Agencies {

    @Test
    void areTheOriginOfTwoNewspapersThatCreditThem() {
      Corpus corpus =
          corpus()
              .document("a", "Post")
              .crediting("reuters")
              .document("b", "Times")
              .crediting("reuters");
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
      assertThat(corpus.outcome().documentCount()).isEqualTo(2);
      assertThat(corpus.outcome().publisherCount()).isEqualTo(2);
      assertThat(corpus.outcome().singleSource()).isTrue();
      assertThat(corpus.explain())
          .contains(
              "a passes its vote to reuters: the article says that it is the agency's report");
    }

    @Test
    void ofTwoNamesAreTwoOrigins() {
      Corpus corpus =
          corpus()
              .document("a", "Post")
              .crediting("reuters")
              .document("b", "Times")
              .crediting("ap");
      assertThat(corpus.outcome().status()).isEqualTo(Status.CORROBORATED);
    }

    @Test
    void areCreditedByAClaimForItself() {
      Corpus corpus =
          corpus()
              .document("a", "Post")
              .saying("The bridge opened that day, according to Reuters.")
              .document("b", "Times")
              .saying("Reuters reported that the bridge opened that day.");
      assertThat(corpus.outcome().singleSource()).isTrue();
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
    }

    @Test
    void areTheOriginByNameAndByAddress() {
      Corpus corpus =
          corpus()
              .document("a", "Post")
              .citingPage("https://uk.reuters.com/article/bridge")
              .document("b", "Times")
              .citingTitle(null, "Reuters")
              .document("c", "Wiki")
              .crediting("reuters");
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
    }

    @Test
    void whoseWordItIsGoBeforeThePageThatIsCitedForIt() {
      Corpus corpus =
          corpus()
              .document("a", "Wiki")
              .saying("AFP reported that the bridge opened that day.")
              .citingPage(PRESS);
      assertThat(corpus.explain())
          .containsExactly("a passes its vote to afp: the claim says that it is the agency's word");
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
    }

    @Test
    void areNotAskedWhereAnArticleOfTheCorpusIsCitedThatSaysSoToo() {
      Corpus corpus =
          corpus()
              .document("a", "Wiki")
              .saying("AFP reported that the bridge opened that day.")
              .citing("b")
              .document("b", "Post");
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
    }

    @Test
    void areNotAskedForWhatTheArticleCites() {
      Corpus corpus = corpus().document("a", "Post").crediting("reuters").citingPage(AGENCY);
      assertThat(corpus.explain()).hasSize(1).first().asString().contains("wire.example");
    }

    @Test
    void speakForThemselves() {
      Corpus corpus = corpus().document("a", "Reuters").crediting("reuters");
      assertThat(corpus.explain())
          .containsExactly("a is its own origin: it cites nothing for this");
    }
  }

  /** Two claims of one event that cannot both be right. */
  @Nested
  class WhatConflicts {

    private static final String TWELVE = "The collapse of the Lowgate bridge killed 12 people.";
    private static final String FIFTEEN = "The collapse of the Lowgate bridge killed 15 people.";

    @Test
    void areDatesAndBothAreNamed() {
      Corpus corpus = conflicting();
      assertThat(corpus.corroborate().get("a").conflicts())
          .containsExactly(new Conflict("c_b", What.DATE, "2020-05-09", "2020-05-11"));
      assertThat(corpus.corroborate().get("b").conflicts())
          .containsExactly(new Conflict("c_a", What.DATE, "2020-05-11", "2020-05-09"));
    }

    @Test
    void areFiguresAndBothAreNamed() {
      Corpus corpus =
          corpus().document("a", "Post").saying(TWELVE).document("b", "Times").saying(FIFTEEN);
      assertThat(corpus.outcome().status()).isEqualTo(Status.CONFLICTING);
      assertThat(corpus.outcome().singleSource()).isFalse();
      assertThat(corpus.corroborate().get("a").conflicts())
          .containsExactly(new Conflict("c_b", What.FIGURE, "12 people", "15 people"));
    }

    @Test
    void areNotRoughFigures() {
      Corpus corpus =
          corpus()
              .document("a", "Post")
              .saying(TWELVE)
              .document("b", "Times")
              .saying("The collapse of the Lowgate bridge killed at least 10 people.");
      assertThat(corpus.outcome().status()).isEqualTo(Status.CORROBORATED);
      assertThat(corpus.outcome().conflicts()).isEmpty();
    }

    @Test
    void areNotFiguresOfOneWork() {
      Corpus corpus =
          corpus()
              .document("a", "Post")
              .saying(TWELVE)
              .document("b", "Mirror")
              .saying(FIFTEEN)
              .sameWork("a", "b");
      assertThat(corpus.outcome().status()).isEqualTo(Status.REPUBLISHED);
    }

    @Test
    void areNotFiguresOfUnlikeEvents() {
      Corpus corpus =
          corpus()
              .document("a", "Post")
              .saying(TWELVE)
              .document("b", "Times")
              .saying("A fire in a mill at Dunmore, the fifth this year, killed 15 people there.");
      assertThat(corpus.outcome().status()).isEqualTo(Status.CORROBORATED);
    }

    @Test
    void areNotFiguresWhereTheOtherWorkTellsBoth() {
      Corpus corpus =
          corpus()
              .document("a", "Post")
              .saying(
                  "The collapse of the Lowgate bridge killed 12 people, first counts said 15 people.")
              .document("b", "Times")
              .saying(FIFTEEN);
      assertThat(corpus.outcome().status()).isEqualTo(Status.CORROBORATED);
    }

    @Test
    void isListedUpToABoundAndFoundBeyondIt() {
      Corpus corpus = corpus();
      for (int i = 100; i < 350; i++) {
        corpus.document("d" + i, "House " + i);
      }
      corpus.document("e", "Times").dated("2020-05-11");
      assertThat(corpus.outcome().status()).isEqualTo(Status.CONFLICTING);
      assertThat(corpus.corroborate().get("e").conflicts()).hasSize(Conflicts.MOST);
    }
  }

  /** However articles cite one another, what is counted is where information entered. */
  @Nested
  class Shapes {

    @Test
    void aDiamondHasOneOrigin() {
      Corpus corpus =
          corpus()
              .document("a", "Blog")
              .citing("b")
              .citing("c")
              .document("b", "Wiki")
              .citing("d")
              .document("c", "Mirror")
              .citing("d")
              .document("d", "Post");
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.outcome().documentCount()).isEqualTo(4);
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
    }

    @Test
    void aRingOfTwoIsOneOrigin() {
      Corpus corpus = corpus().document("a", "Blog").citing("b").document("b", "Wiki").citing("a");
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.outcome().status()).isEqualTo(Status.CIRCULAR);
      assertThat(corpus.explain()).contains("a, b cite only one another: one origin");
    }

    @Test
    void aRingAndADocumentBesideItAreTwoOrigins() {
      Corpus corpus =
          corpus()
              .document("a", "Blog")
              .citing("b")
              .document("b", "Wiki")
              .citing("a")
              .document("c", "Post");
      assertThat(corpus.outcome().originCount()).isEqualTo(2);
      assertThat(corpus.outcome().singleSource()).isFalse();
    }

    @Test
    void aChainThatEndsInARingHasOneOrigin() {
      Corpus corpus =
          corpus()
              .document("a", "Sun")
              .citing("b")
              .document("b", "Blog")
              .citing("c")
              .document("c", "Wiki")
              .citing("b");
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
    }

    @Test
    void aLongChainHasOneOrigin() {
      Corpus corpus = corpus();
      for (int i = 100; i < 140; i++) {
        corpus.document("d" + i, "House " + i).citing("d" + (i + 1));
      }
      corpus.document("d140", "House 140");
      assertThat(corpus.outcome().originCount()).isEqualTo(1);
      assertThat(corpus.outcome().documentCount()).isEqualTo(41);
    }

    @Test
    void aReferenceSharedByAllIsOneOriginAndByTwoOfThreeNotAll() {
      Corpus all =
          corpus()
              .document("a", "Sun")
              .citingPage(AGENCY)
              .document("b", "Blog")
              .citingPage(AGENCY)
              .document("c", "Wiki")
              .citingPage(AGENCY);
      assertThat(all.outcome().status()).isEqualTo(Status.CIRCULAR);
      assertThat(all.outcome().originCount()).isEqualTo(1);
      Corpus two =
          corpus()
              .document("a", "Sun")
              .citingPage(AGENCY)
              .document("b", "Blog")
              .citingPage(AGENCY)
              .document("c", "Wiki");
      assertThat(two.outcome().status()).isEqualTo(Status.CORROBORATED);
      assertThat(two.outcome().originCount()).isEqualTo(2);
    }
  }

  @Test
  void aYearAgreesWithADayInIt() {
    Corpus corpus = corpus().document("a", "Post").document("b", "Times").dated("2020");
    assertThat(corpus.outcome().status()).isEqualTo(Status.CORROBORATED);
  }

  @Test
  void everyClaimNamesTheOthersOfItsFact() {
    Corpus corpus = corpus().document("b", "Post").document("a", "Times").document("c", "Sun");
    assertThat(corpus.corroborate().get("b").claimIds()).containsExactly("c_a", "c_c");
    assertThat(corpus.claims()).extracting(CorroboratedClaim::factId).containsOnly("f_a");
  }

  @Test
  void theOrderOfClaimsDoesNotMatter() {
    Corpus corpus = circular().document("c", "Times").citingPage(PRESS);
    List<CheckedClaim> members = new ArrayList<>(corpus.members());
    Collections.reverse(members);
    assertThat(corpus.explain(members)).isEqualTo(corpus.explain());
  }
}
