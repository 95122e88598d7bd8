package org.annalist.format;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Sentences;
import org.annalist.text.Span;
import org.annalist.text.Tense;
import org.annalist.timex.Precision;
import org.annalist.timex.Timex;
import org.annalist.timex.TimexTagger;

/**
 * Tells captions of press photographs from the news around them when nothing else does: they say in
 * the present tense what is seen, and on which day of the past it was, "The mayor speaks at the
 * mill, Tuesday, May 3, 2011, in Ashdown.", where an article would say "spoke on Tuesday".
 */
public final class PressCaptions {

  /** A caption is short, in UTF-16 units. */
  private static final int LONGEST = 500;

  private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");

  /** What may lead to the day: "As of May 3, 2011, …" is about how things are since. */
  private static final Pattern LEAD = Pattern.compile("(,|\\bon|\\bin this)\\s+$");

  private PressCaptions() {}

  /** Returns {@code blocks} with prose that proves to be a caption marked so. */
  public static List<Block> in(
      String text, List<Block> blocks, LocalDate published, TimexTagger tagger) {
    if (published == null) {
      return blocks;
    }
    List<Block> marked = new ArrayList<>(blocks);
    marked.replaceAll(
        block ->
            block.kind() == BlockKind.PROSE && is(text, block.span(), published, tagger)
                ? new Block(BlockKind.CAPTION, block.section(), block.span())
                : block);
    return marked;
  }

  private static boolean is(String text, Span block, LocalDate published, TimexTagger tagger) {
    if (block.length() > LONGEST || !YEAR.matcher(block.in(text)).find()) {
      return false;
    }
    String first = Sentences.of(text, block, List.of()).get(0).span().in(text);
    return Tense.isGeneric(first)
        && tagger.tag(first, null).stream().anyMatch(timex -> isSeen(first, timex, published));
  }

  /** A whole day that is not to come, where a caption names it. */
  private static boolean isSeen(String sentence, Timex timex, LocalDate published) {
    return timex.kind() == Timex.Kind.EXPLICIT
        && timex.date() != null
        && timex.date().precision() == Precision.DAY
        && !timex.date().start().isAfter(published)
        && LEAD.matcher(sentence.substring(0, timex.span().start())).find();
  }
}
