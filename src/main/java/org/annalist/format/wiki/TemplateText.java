package org.annalist.format.wiki;

import java.util.List;
import org.annalist.text.MappedText;
import org.annalist.text.Span;

/** Writes the words that templates print, as {@code templates.yaml} knows them. */
final class TemplateText {

  private final Reader reader;
  private final Markup markup;
  private final String text;
  private final PageText page;
  private final MappedText out;
  private final References references;

  TemplateText(Reader reader) {
    this.reader = reader;
    this.markup = reader.markup();
    this.text = markup.text();
    this.page = reader.page();
    this.out = page.out();
    this.references = reader.references();
  }

  /** Writes the template {@code c}, which makes no note. */
  void template(int c, boolean inPage) {
    Call call = Call.of(markup, c);
    if (CitationTemplate.is(call.name())) {
      references.citation(c, call);
      return;
    }
    if (Harvard.is(call.name())) {
      references.harvard(c, call);
      return;
    }
    TemplateRule rule = TemplateRules.of(call.name());
    List<TemplatePattern.Piece> pieces = rule == null ? null : rule.pieces(call);
    if (pieces == null) {
      if (references.areWritten() && call.given("title") >= 0) {
        references.citation(c, call);
      } else if (references.areWritten()) {
        bundle(call);
      } else {
        page.leaveOut();
      }
      return;
    }
    switch (rule.as()) {
      case TEXT -> print(c, call, pieces);
      case MARK -> mark(c, call, pieces);
      case PARAGRAPH -> paragraph(call, pieces, inPage);
    }
  }

  private void paragraph(Call call, List<TemplatePattern.Piece> pieces, boolean inPage) {
    for (TemplatePattern.Piece piece : pieces) {
      if (piece instanceof TemplatePattern.Argument argument) {
        int from = call.start(argument.argument());
        int to = call.end(argument.argument());
        if (inPage) {
          reader.lines(from, to);
        } else {
          reader.inline(from, to);
        }
      }
    }
  }

  /** Writes an editor's mark, after the words that it marks when these are in the template. */
  private void mark(int c, Call call, List<TemplatePattern.Piece> pieces) {
    StringBuilder printed = new StringBuilder();
    int from = markup.start(c);
    for (TemplatePattern.Piece piece : pieces) {
      if (piece instanceof TemplatePattern.Words words) {
        printed.append(words.words());
      } else if (piece instanceof TemplatePattern.Argument argument) {
        page.beginWords();
        argument(call, argument);
        from = call.end(argument.argument());
      }
    }
    if (!page.isOpen() || references.areWritten()) {
      page.leaveOut();
    } else {
      page.mark(new Span(from, markup.end(c)), printed.toString(), List.of());
    }
  }

  /** Of a template that bundles the works of an entry, each prints what it is. */
  private void bundle(Call call) {
    boolean isEmpty = true;
    for (int i = 0; i < call.size(); i++) {
      int first = markup.from(call.start(i));
      if (first < markup.size() && markup.start(first) < call.end(i) && isSource(first)) {
        if (!isEmpty) {
          out.insert("; ");
        }
        isEmpty = false;
        reader.inline(call.start(i), call.end(i));
      }
    }
    if (isEmpty) {
      page.leaveOut();
    }
  }

  private boolean isSource(int construct) {
    return switch (markup.kind(construct)) {
      case EXTERNAL -> true;
      case TEMPLATE -> {
        String name = Call.of(markup, construct).name();
        yield CitationTemplate.is(name) || Harvard.is(name);
      }
      default -> false;
    };
  }

  /** Writes the words of a template; in the order of the file, so that each keeps its place. */
  private void print(int c, Call call, List<TemplatePattern.Piece> pieces) {
    page.beginWords();
    int last = markup.start(c);
    for (TemplatePattern.Piece piece : pieces) {
      if (piece instanceof TemplatePattern.Argument argument) {
        if (call.start(argument.argument()) < last) {
          printWhole(c, call, pieces);
          return;
        }
        last = call.end(argument.argument());
      }
    }
    int at = markup.start(c);
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof TemplatePattern.Argument argument) {
        argument(call, argument);
        at = call.end(argument.argument());
      } else if (pieces.get(i) instanceof TemplatePattern.Words words) {
        int end =
            i + 1 < pieces.size() && pieces.get(i + 1) instanceof TemplatePattern.Argument next
                ? call.start(next.argument())
                : markup.end(c);
        out.replace(at, end, words.words());
      }
    }
  }

  private void argument(Call call, TemplatePattern.Argument argument) {
    int from = call.start(argument.argument());
    int to = call.end(argument.argument());
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (argument.words() != null) {
      out.replace(from, to, argument.words());
    } else {
      reader.inline(from, to);
    }
  }

  private void printWhole(int c, Call call, List<TemplatePattern.Piece> pieces) {
    StringBuilder whole = new StringBuilder();
    for (TemplatePattern.Piece piece : pieces) {
      if (piece instanceof TemplatePattern.Words words) {
        whole.append(words.words());
      } else if (piece instanceof TemplatePattern.Argument argument) {
        whole.append(
            argument.words() != null
                ? argument.words()
                : reader.rendered(call.start(argument.argument()), call.end(argument.argument())));
      }
    }
    out.replace(markup.start(c), markup.end(c), whole.toString());
  }
}
