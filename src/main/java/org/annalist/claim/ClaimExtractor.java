package org.annalist.claim;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Datelines;
import org.annalist.article.Marker;
import org.annalist.article.Sentence;
import org.annalist.article.Source;
import org.annalist.rule.Match;
import org.annalist.rule.Matcher;
import org.annalist.text.Digest;
import org.annalist.text.Fold;
import org.annalist.text.Ideographs;
import org.annalist.text.Places;
import org.annalist.text.Span;
import org.annalist.timex.Passage;
import org.annalist.timex.Timex;
import org.annalist.timex.TimexTagger;

/** Makes the claims of an article: one for each event date that its prose asserts. */
public final class ClaimExtractor implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Longer sentences, in UTF-16 units, are no sentences: they are left out and said so. */
  static final int LONGEST_SENTENCE = 5_000;

  /** Claims an article may have: more is no article, and would crowd out all others. */
  static final int MOST_CLAIMS = 50_000;

  /** Characters of context that a quote selector carries on either side. */
  private static final int CONTEXT = 32;

  private final TimexTagger tagger;
  private final boolean inheritDates;

  /**
   * Finds dates with {@code tagger}.
   *
   * @param inheritDates whether undated sentences that continue a dated one become claims, too
   */
  public ClaimExtractor(TimexTagger tagger, boolean inheritDates) {
    this.tagger = tagger;
    this.inheritDates = inheritDates;
  }

  /**
   * What was found in an article.
   *
   * @param claims its claims, in reading order
   * @param omissions what was left out
   */
  public record Extracted(List<Claim> claims, List<Omission> omissions) {}

  /**
   * A stretch of prose that was left out.
   *
   * @param line line of the file, from 1
   * @param reason why
   */
  public record Omission(int line, String reason) {}

  /** Returns the claims of {@code article}, which {@code source} identifies. */
  public Extracted extract(Article article, Source source) {
    boolean english = article.metadata().mayBeEnglish();
    if (!english && !article.metadata().hasIdeographicDates()) {
      String reason =
          "the text is in another language ("
              + article.metadata().language()
              + "); rules are English";
      return new Extracted(List.of(), List.of(new Omission(1, reason)));
    }
    TimexTagger ofLanguage = english ? tagger : tagger.ofIdeographicDates();
    Extraction extraction = new Extraction(article, source);
    String words = withoutDigits(article);
    for (Report report : Report.in(article, tagger)) {
      List<Timex> timexes = ofLanguage.tag(words, passagesOf(article, report), report.written());
      if (!extraction.add(report, outsideMarkers(timexes, article.markers()))) {
        break;
      }
    }
    return extraction.extracted();
  }

  /** Returns the words without markers that are plain digits: "in 1642.1" tells a year. */
  private static String withoutDigits(Article article) {
    StringBuilder without = null;
    for (Marker marker : article.markers()) {
      Span span = marker.span();
      if (span.length() > 0 && Character.isDigit(article.text().charAt(span.start()))) {
        without = without == null ? new StringBuilder(article.text()) : without;
        for (int i = span.start(); i < span.end(); i++) {
          without.setCharAt(i, ' ');
        }
      }
    }
    return without == null ? article.text() : without.toString();
  }

  /** "(Canal Times, 3 May 2011)" is the date of what is cited. */
  private static List<Timex> outsideMarkers(List<Timex> timexes, List<Marker> markers) {
    List<Timex> outside = new ArrayList<>(timexes.size());
    int next = 0;
    for (Timex timex : timexes) {
      while (next < markers.size() && markers.get(next).span().end() <= timex.span().start()) {
        next++;
      }
      if (next == markers.size() || !markers.get(next).span().contains(timex.span())) {
        outside.add(timex);
      }
    }
    return outside;
  }

  private static List<Passage> passagesOf(Article article, Report report) {
    List<Passage> passages = new ArrayList<>();
    for (Block block : report.blocks()) {
      // A narrative may have its year from its title: "Diary of the mill, 1915".
      if (block.kind() == BlockKind.HEADING
          || (block.kind() == BlockKind.TITLE && report.written() == null)) {
        passages.add(new Passage(block.span(), true));
      } else if (block.kind() == BlockKind.PROSE) {
        addProse(article, block.span(), passages);
      }
    }
    return passages;
  }

  /** What is too long to be a sentence is not searched for dates: there may be millions. */
  private static void addProse(Article article, Span block, List<Passage> passages) {
    if (block.length() <= LONGEST_SENTENCE) {
      passages.add(new Passage(block, false));
      return;
    }
    int start = block.start();
    for (Sentence sentence : article.sentences(block)) {
      if (sentence.span().length() > LONGEST_SENTENCE) {
        addProse(new Span(start, sentence.span().start()), passages);
        start = sentence.span().end();
      }
    }
    addProse(new Span(start, block.end()), passages);
  }

  private static void addProse(Span span, List<Passage> passages) {
    if (span.length() > 0) {
      passages.add(new Passage(span, false));
    }
  }

  /** The work on one article. */
  private final class Extraction {

    private final Article article;
    private final String text;
    private final Source source;
    private final Places places;
    private final Matcher cues;

    private final boolean hasIdeographs;

    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();
    private LocalDate written;
    private List<Timex> timexes;
    private int nextTimex;

    Extraction(Article article, Source source) {
      this.article = article;
      this.text = article.text();
      this.source = source;
      this.places = article.places();
      this.cues = Cues.BOOK.matcher(text);
      this.hasIdeographs = Ideographs.areIn(text);
    }

    /** Returns whether there is room for the claims of more reports. */
    boolean add(Report report, List<Timex> timexes) {
      this.written = report.written();
      this.timexes = timexes;
      this.nextTimex = 0;
      for (Block block : report.blocks()) {
        if (block.kind() == BlockKind.PROSE && !addFrom(block)) {
          return false;
        }
      }
      return true;
    }

    Extracted extracted() {
      return new Extracted(List.copyOf(claims), List.copyOf(omissions));
    }

    /** Returns whether there is room for the claims of more blocks. */
    private boolean addFrom(Block block) {
      int dateline = Datelines.endIn(text, block.span());
      DatePhrase before = null;
      for (Sentence whole : article.sentences(block.span())) {
        Sentence sentence = afterDateline(whole, dateline);
        List<Timex> inside = timexesIn(sentence.span());
        List<DatePhrase> dates =
            EventDates.of(
                text, sentence.span(), DatePhrases.of(text, sentence.span(), inside), written);
        int more = Math.max(dates.size(), inheritDates ? 1 : 0);
        if (claims.size() + more > MOST_CLAIMS) {
          omissions.add(
              new Omission(
                  places.line(sentence.span().start()),
                  "what follows was left out: at most "
                      + MOST_CLAIMS
                      + " claims are made of one article"));
          return false;
        }
        if (sentence.span().length() > LONGEST_SENTENCE) {
          omissions.add(
              new Omission(
                  places.line(sentence.span().start()),
                  "a sentence of "
                      + sentence.span().length()
                      + " characters; at most "
                      + LONGEST_SENTENCE
                      + " are read as one"));
          before = null;
        } else if (!dates.isEmpty()) {
          add(block, sentence, dates);
          before = dates.get(0);
        } else if (inheritDates && before != null && before.edtf() != null) {
          before = addInherited(block, sentence, before);
        } else {
          before = null;
        }
      }
      return true;
    }

    /** A dateline may be longer than the first sentence: "ST. PETERSBURG (AP) – …". */
    private static Sentence afterDateline(Sentence sentence, int dateline) {
      Span span = sentence.span();
      if (dateline <= span.start()) {
        return sentence;
      }
      return new Sentence(new Span(Math.min(dateline, span.end()), span.end()), sentence.markers());
    }

    private List<Timex> timexesIn(Span span) {
      while (nextTimex < timexes.size() && timexes.get(nextTimex).span().start() < span.start()) {
        nextTimex++;
      }
      List<Timex> inside = new ArrayList<>();
      while (nextTimex < timexes.size() && timexes.get(nextTimex).span().start() < span.end()) {
        Timex timex = timexes.get(nextTimex++);
        if (timex.span().end() <= span.end()) {
          inside.add(timex);
        }
      }
      return inside;
    }

    private void add(Block block, Sentence sentence, List<DatePhrase> dates) {
      List<Span> clauses =
          Clauses.of(text, sentence, dates.stream().map(DatePhrase::span).toList());
      List<Match> found = cuesIn(sentence);
      for (int i = 0; i < dates.size(); i++) {
        DatePhrase phrase = dates.get(i);
        EventDate.Kind kind =
            phrase.kind() == Timex.Kind.EXPLICIT
                ? EventDate.Kind.EXPLICIT
                : EventDate.Kind.RELATIVE;
        Cues cues =
            found == null ? Cues.UNKNOWN : Cues.of(text, found, clauses.get(i), phrase.span());
        EventDate date =
            new EventDate(
                Quotes.plain(text, phrase.span()),
                cues.hedged(phrase.edtf()),
                kind,
                phrase.anchor() == null ? null : phrase.anchor().toString());
        claims.add(
            claim(
                block,
                sentence,
                date,
                cues,
                dates.size() > 1 ? clauses.get(i) : null,
                phrase.span(),
                phrase.rules(),
                phrase.flags()));
      }
    }

    /** Returns null when the sentence is in a language whose cues are not known. */
    private List<Match> cuesIn(Sentence sentence) {
      boolean isForeign =
          !article.metadata().mayBeEnglish()
              || (hasIdeographs && Ideographs.prevail(text, sentence.span()));
      return isForeign ? null : cues.matches(sentence.span());
    }

    /** Returns {@code before}, so that a chain of continuing sentences keeps its date. */
    private DatePhrase addInherited(Block block, Sentence sentence, DatePhrase before) {
      List<Match> found = cuesIn(sentence);
      Cues cues = found == null ? Cues.UNKNOWN : Cues.of(text, found, sentence.span(), null);
      EventDate date =
          new EventDate("", before.edtf(), EventDate.Kind.INHERITED, before.edtf().toString());
      claims.add(
          claim(block, sentence, date, cues, null, null, List.of("inherited-date"), List.of()));
      return before;
    }

    private Claim claim(
        Block block,
        Sentence sentence,
        EventDate date,
        Cues cues,
        Span clause,
        Span dateSpan,
        List<String> rules,
        List<String> flags) {
      String plain = sentence.plain(text);
      Set<String> allRules = new LinkedHashSet<>(rules);
      allRules.addAll(cues.rules());
      Set<String> allFlags = new LinkedHashSet<>(flags);
      if (date.edtf() == null) {
        allFlags.add("unresolved_date");
      }
      if (sentence.markers().stream().anyMatch(Marker::isEditorial)) {
        allFlags.add("editorial_mark");
      }
      return new Claim(
          id(plain, date.text()),
          source.id(),
          plain,
          date,
          cues.modality(),
          cues.attributedTo(),
          location(block, sentence.span(), plain, clause, dateSpan),
          sentence.span(),
          clause == null ? sentence.span() : clause,
          List.copyOf(allRules),
          List.copyOf(allFlags));
    }

    /** From the source's words only; the ordinal tells repeated sentences apart. */
    private String id(String sentence, String date) {
      String key = source.id() + "\n" + Fold.fold(sentence) + "\n" + Fold.fold(date);
      int ordinal = ordinals.merge(key, 1, Integer::sum) - 1;
      return Digest.id("c_", 16, key, Integer.toString(ordinal));
    }

    private Location location(Block block, Span sentence, String plain, Span clause, Span date) {
      String exact = sentence.in(text);
      return new Location(
          block.section(),
          places.line(sentence.start()),
          places.of(sentence),
          exact.equals(plain) ? plain : exact, // once in memory: there are millions
          Quotes.before(text, sentence.start(), CONTEXT),
          Quotes.after(text, sentence.end(), CONTEXT),
          clause == null ? null : places.of(clause),
          date == null ? null : places.of(date));
    }
  }
}
