package org.annalist.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
  class Votes {

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
