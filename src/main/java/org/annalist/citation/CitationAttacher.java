package org.annalist.citation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Catalogue;
import org.annalist.article.Marker;
import org.annalist.article.Sentence;
import org.annalist.article.Source;
import org.annalist.citation.Citation.Scope;
import org.annalist.claim.Claim;
import org.annalist.text.Search;
import org.annalist.text.Span;

/**
 * Attaches the claims of an article to the references that carry them.
 *
 * <p>A marker covers its own sentence, more closely the clause that it closes. A sentence without
 * markers is covered by the next ones of its paragraph.
 */
public final class CitationAttacher implements Serializable {

  private static final long serialVersionUID = 1L;

  private final References references;

  /** Reads reference lists with {@code references}. */
  public CitationAttacher(References references) {
    this.references = references;
  }

  /**
   * An article's references and its claims with their citations.
   *
   * @param references what its markers point to: the entries of its list, in their order, then what
   *     is cited without an entry
   * @param claims its claims, in the order given
   * @param unmarked ids of the references that no marker points to, in lists whose others are cited
   */
  public record Attached(
      List<Reference> references, List<CitedClaim> claims, Set<String> unmarked) {}

  /**
   * Attaches {@code claims}, all of {@code article}; references that are inputs resolve to them.
   */
  public Attached attach(Article article, List<Claim> claims, Catalogue catalogue) {
    String sourceId = catalogue.byFile(article.file()).id();
    List<Reference> listed = references.of(article, sourceId);
    Map<String, List<Reference>> byLabel = References.byLabel(listed);
    Map<String, Reference> unlisted = new LinkedHashMap<>();
    Map<Block, Paragraph> paragraphs = new HashMap<>();
    List<CitedClaim> cited = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      Block block = blockOf(article, claim.sentence());
      Paragraph paragraph =
          paragraphs.computeIfAbsent(block, b -> Paragraph.of(article.sentences(b.span())));
      Map<String, Scope> scopes = scopesOf(article.text(), claim, paragraph);
      List<Citation> citations = new ArrayList<>(scopes.size());
      scopes.forEach(
          (label, scope) -> {
            List<Reference> pointedTo = byLabel.get(label);
            if (pointedTo == null) {
              pointedTo =
                  List.of(unlisted.computeIfAbsent(label, l -> References.unresolved(sourceId, l)));
            }
            for (Reference reference : pointedTo) {
              citations.add(new Citation(reference, scope, resolve(reference, catalogue)));
            }
          });
      cited.add(new CitedClaim(claim, citations));
    }
    List<Reference> all = new ArrayList<>(listed);
    all.addAll(unlisted.values());
    return new Attached(all, cited, unmarked(article, byLabel));
  }

  /** Only where anything is cited at all: nobody cites the entries of "Further reading". */
  private static Set<String> unmarked(Article article, Map<String, List<Reference>> byLabel) {
    Set<String> labels = new HashSet<>();
    article.markers().forEach(marker -> labels.addAll(marker.labels()));
    Set<String> unmarked = new HashSet<>();
    if (Collections.disjoint(labels, byLabel.keySet())) {
      return unmarked;
    }
    byLabel.forEach(
        (label, references) -> {
          if (!labels.contains(label)) {
            references.forEach(reference -> unmarked.add(reference.id()));
          }
        });
    return unmarked;
  }

  private static Block blockOf(Article article, Span sentence) {
    List<Block> blocks = article.blocks();
    int at = Search.first(blocks.size(), i -> blocks.get(i).span().start() > sentence.start()) - 1;
    if (at < 0
        || blocks.get(at).kind() != BlockKind.PROSE
        || !blocks.get(at).span().contains(sentence)) {
      throw new IllegalArgumentException(article.file() + " has no prose at " + sentence);
    }
    return blocks.get(at);
  }

  /**
   * The sentences of a block.
   *
   * @param sentences in order
   * @param nextCited for each sentence the next one after it that has a label, or -1
   */
  private record Paragraph(List<Sentence> sentences, List<Integer> nextCited) {

    static Paragraph of(List<Sentence> sentences) {
      Integer[] nextCited = new Integer[sentences.size()];
      int next = -1;
      for (int i = nextCited.length - 1; i >= 0; i--) {
        nextCited[i] = next;
        next = sentences.get(i).markers().stream().allMatch(Marker::isEditorial) ? next : i;
      }
      return new Paragraph(sentences, Arrays.asList(nextCited));
    }

    /** By its end: a claim's sentence begins after the dateline. */
    int indexOf(Span sentence) {
      return Collections.binarySearch(
          sentences,
          new Sentence(sentence, List.of()),
          Comparator.comparingInt(each -> each.span().end()));
    }
  }

  /** The labels that cover a claim, in the order of their markers, each with its closest scope. */
  private static Map<String, Scope> scopesOf(String text, Claim claim, Paragraph paragraph) {
    Map<String, Scope> scopes = new LinkedHashMap<>();
    int own = paragraph.indexOf(claim.sentence());
    List<Marker> markers = paragraph.sentences().get(own).markers();
    for (Marker marker : markers) {
      Scope scope = closes(text, marker, claim, markers) ? Scope.CLAUSE : Scope.SENTENCE;
      marker
          .labels()
          .forEach(label -> scopes.merge(label, scope, (a, b) -> a.compareTo(b) <= 0 ? a : b));
    }
    int next = paragraph.nextCited().get(own);
    if (scopes.isEmpty() && next >= 0) {
      for (Marker marker : paragraph.sentences().get(next).markers()) {
        marker.labels().forEach(label -> scopes.putIfAbsent(label, Scope.PARAGRAPH));
      }
    }
    return scopes;
  }

  /** Only a sentence of several clauses has clauses to close. */
  private static boolean closes(String text, Marker marker, Claim claim, List<Marker> markers) {
    Span clause = claim.clause();
    if (clause.equals(claim.sentence())) {
      return false;
    }
    int start = marker.span().start();
    if (start > clause.start() && start < clause.end()) {
      return true;
    }
    return start >= clause.end() && isThin(text, clause.end(), start, markers);
  }

  /** Nothing but punctuation, white space and other markers lies between. */
  private static boolean isThin(String text, int from, int to, List<Marker> markers) {
    int at = from;
    for (Marker marker : markers) {
      if (hasWords(text, at, Math.min(to, marker.span().start()))) {
        return false;
      }
      at = Math.max(at, marker.span().end());
    }
    return !hasWords(text, at, to);
  }

  private static boolean hasWords(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the id of the input that {@code reference} is, other than the one it stands in: by its
   * address, or where it has none by its title and publisher.
   */
  public static String resolve(Reference reference, Catalogue catalogue) {
    List<Source> named = new ArrayList<>();
    for (String url : new String[] {reference.url(), reference.archivedUrl()}) {
      named.add(catalogue.at(url));
    }
    if (reference.url() == null && reference.archivedUrl() == null) {
      named.add(catalogue.titled(reference.title(), reference.publisher()));
    }
    return named.stream()
        .filter(source -> source != null && !source.id().equals(reference.sourceId()))
        .map(Source::id)
        .findFirst()
        .orElse(null);
  }
}
