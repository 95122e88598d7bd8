package org.annalist.format.wiki;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.text.MappedText;
import org.annalist.text.Span;
import org.annalist.text.Table;

/**
 * Walks once through a wikitext and writes what a reader of the page sees.
 *
 * <p>Nested constructs are walked by calls of methods, at most {@value #DEEPEST} deep; what is
 * nested deeper prints nothing.
 */
final class Reader {

  private static final int DEEPEST = 40;

  private static final Map<String, String> SECTIONS = Table.map(Reader.class, "sections.tsv");

  private final Markup markup;
  private final String text;
  private final Notes notes;
  private final MappedText out;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Marker> markers = new ArrayList<>();

  /** Captions met inside a paragraph; they are printed after it. */
  private final List<Span> captions = new ArrayList<>();

  /** Where the next construct is looked for; it only saves a search. */
  private int cursor;

  private int depth;

  // The block that is being written.
  private BlockKind open;
  private int blockStart;

  private String section = "";

  /** What stands in this section: references, list, or null for prose. */
  private String role;

  private int roleLevel;
  private int htmlTables;

  /** Where something of the page was left out just now, as a length of the text; else -1. */
  private int gap = -1;

  /** The works that the words being written link to; null outside of notes. */
  private List<CitationTemplate> cited;

  private Set<String> addresses;
  private Map<String, CitationTemplate> works;

  Reader(Markup markup, Notes notes) {
    this.markup = markup;
    this.text = markup.text();
    this.notes = notes;
    this.out = new MappedText(text);
  }

  MappedText out() {
    return out;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Marker> markers() {
    return markers;
  }

  // ---- lines and blocks

  /** Writes {@code [from, to)}, which stands in lines of its own. */
  void page(int from, int to) {
    int i = from;
    boolean fresh = true;
    boolean comment = false;
    int lineStart = out.length();
    while (i < to) {
      int next = constructAt(i);
      int stop = next < markup.size() ? Math.min(to, markup.start(next)) : to;
      if (i == stop) {
        comment |= markup.kind(next) == Markup.Kind.COMMENT;
        int before = out.length();
        construct(next, true);
        i = markup.end(next);
        fresh &= out.length() == before || isFrameless(next);
        continue;
      }
      char c = text.charAt(i);
      if (c == '\n') {
        boolean empty = out.length() == lineStart || open == null;
        if (!comment || !empty) {
          endLine(i, empty);
        }
        i++;
        fresh = true;
        comment = false;
        lineStart = out.length();
      } else if (fresh && isLineMark(c)) {
        int after = line(i, to);
        fresh = after > i && text.charAt(after - 1) == '\n';
        if (after == i) {
          i = words(i, stop);
        } else {
          i = after;
        }
      } else if (fresh && (c == ' ' || c == '\t')) {
        i++;
      } else {
        fresh = false;
        i = words(i, stop);
      }
    }
    endBlock();
  }

  /** After a picture at the head of a line the line begins. */
  private boolean isFrameless(int construct) {
    return open == null && markup.kind(construct) == Markup.Kind.LINK;
  }

  private void endLine(int at, boolean empty) {
    if (open == null) {
      return;
    }
    if (empty || open != BlockKind.PROSE || inItem) {
      endBlock();
    } else {
      space(at);
    }
  }

  private void space(int at) {
    if (out.length() > blockStart && !Character.isWhitespace(out.charAt(out.length() - 1))) {
      out.replace(at, at + 1, " ");
    }
  }

  private static boolean isLineMark(char c) {
    return "=*#:;{|!-".indexOf(c) >= 0;
  }

  private boolean inItem;

  /** Writes what the mark at the head of a line begins; returns {@code at} when it is a word. */
  private int line(int at, int to) {
    switch (text.charAt(at)) {
      case '=' -> {
        return heading(at, to);
      }
      case '*', '#', ':', ';' -> {
        int i = at;
        boolean indented = true;
        while (i < to && "*#:; \t".indexOf(text.charAt(i)) >= 0) {
          indented &= ": \t".indexOf(text.charAt(i)) >= 0;
          i++;
        }
        if (text.startsWith("{|", i)) {
          return table(i, to);
        }
        endBlock();
        inItem = !indented;
        return i;
      }
      case '{' -> {
        return text.startsWith("{|", at) ? table(at, to) : at;
      }
      case '|', '!' -> {
        // The rest of a table or a template whose beginning is missing.
        endBlock();
        begin(BlockKind.TABLE);
        return at + 1;
      }
      default -> {
        if (!text.startsWith("----", at)) {
          return at;
        }
        endBlock();
        int i = at;
        while (i < to && text.charAt(i) == '-') {
          i++;
        }
        return i;
      }
    }
  }

  private int heading(int at, int to) {
    int end = lineEnd(at, to);
    int last = end;
    while (last > at) {
      int before = markup.from(last) - 1;
      if (Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      } else if (before >= 0
          && markup.end(before) == last
          && markup.kind(before) == Markup.Kind.COMMENT) {
        last = markup.start(before);
      } else {
        break;
      }
    }
    int level = 0;
    while (level < 6
        && at + level < last - level - 1
        && text.charAt(at + level) == '='
        && text.charAt(last - level - 1) == '=') {
      level++;
    }
    if (level == 0) {
      return at;
    }
    endBlock();
    htmlTables = 0;
    begin(BlockKind.HEADING);
    inline(at + level, last - level);
    String words = withoutMarkers(blockStart);
    section = words;
    if (role == null || level <= roleLevel) {
      role = SECTIONS.get(words.toLowerCase(Locale.ROOT));
      roleLevel = level;
    }
    endBlock();
    return end;
  }

  /** Returns where the line ends that {@code from} stands in; constructs have no lines. */
  private int lineEnd(int from, int to) {
    int end = markup.indexOf('\n', from, to, constructAt(from));
    return end < 0 ? to : end;
  }

  /** Writes a table, its cells with bars between them. A heading ends one that is never closed. */
  private int table(int at, int to) {
    endBlock();
    begin(BlockKind.TABLE);
    int nested = 0;
    int i = at;
    while (i < to) {
      int end = lineEnd(i, to);
      int from = i;
      while (from < end && " \t:*".indexOf(text.charAt(from)) >= 0) {
        from++;
      }
      if (text.startsWith("{|", from)) {
        nested++;
      } else if (text.startsWith("|}", from) && !text.startsWith("|}}", from)) {
        nested--;
        if (nested == 0) {
          endBlock();
          return from + 2;
        }
      } else if (text.startsWith("==", from)) {
        endBlock();
        return i;
      } else if (!text.startsWith("|-", from)) {
        cells(from, end);
      }
      i = Math.min(to, end + 1);
    }
    endBlock();
    return to;
  }

  private void cells(int from, int to) {
    int i = from;
    if (i < to && (text.charAt(i) == '|' || text.charAt(i) == '!')) {
      i++;
      if (i < to && text.charAt(i) == '+') {
        i++;
      }
    }
    // Found once and kept until passed: a line may hold thousands of either.
    int bar = i - 1;
    int mark = i - 1;
    while (i < to) {
      if (bar < i) {
        bar = markup.indexOf('|', i, to, constructAt(i));
        bar = bar < 0 ? to : bar;
      }
      while (mark < i || (mark + 1 < to && text.charAt(mark + 1) != '!')) {
        int after = Math.max(i, mark + 1);
        mark = markup.indexOf('!', after, to, constructAt(after));
        mark = mark < 0 ? to : mark;
      }
      int end = to;
      int next = to;
      if (bar < to && bar < mark) {
        if (bar + 1 < to && text.charAt(bar + 1) == '|') {
          end = bar;
          next = bar + 2;
        } else {
          // One bar: what stands before it are attributes of the cell.
          i = bar + 1;
          continue;
        }
      } else if (mark + 1 < to) {
        end = mark;
        next = mark + 2;
      }
      int last = out.length();
      while (last > blockStart && Character.isWhitespace(out.charAt(last - 1))) {
        last--;
      }
      out.truncate(last);
      if (last > blockStart) {
        out.insert(" | ");
      }
      while (i < end && text.charAt(i) == ' ') {
        i++;
      }
      inline(i, end);
      i = next;
    }
  }

  private void begin(BlockKind kind) {
    open = kind;
    blockStart = out.length();
    gap = -1;
  }

  /** The next words belong to running text; a block is begun when none is open. */
  private void beginWords() {
    if (open == null) {
      begin(
          htmlTables > 0
              ? BlockKind.TABLE
              : role == null
                  ? BlockKind.PROSE
                  : role.equals("references") ? BlockKind.REFERENCE : BlockKind.LIST);
    }
  }

  private void endBlock() {
    if (open != null) {
      int end = out.length();
      while (end > blockStart && Character.isWhitespace(out.charAt(end - 1))) {
        end--;
      }
      int start = blockStart;
      while (start < end && Character.isWhitespace(out.charAt(start))) {
        start++;
      }
      BlockKind kind = open;
      if (kind == BlockKind.PROSE && inItem && !isSentence(start, end)) {
        kind = BlockKind.LIST;
      }
      out.truncate(end);
      if (end > start) {
        blocks.add(new Block(kind, section, new Span(start, end)));
        out.insert("\n");
      }
      open = null;
    }
    inItem = false;
    gap = -1;
    if (!captions.isEmpty()) {
      List<Span> waiting = new ArrayList<>(captions);
      captions.clear();
      waiting.forEach(this::caption);
    }
  }

  private void caption(Span words) {
    begin(BlockKind.CAPTION);
    inline(words.start(), words.end());
    endBlock();
  }

  /** An item of a list is prose when it ends as a sentence does and is as long as one. */
  private boolean isSentence(int start, int end) {
    int last = end;
    for (int m = markers.size() - 1; m >= 0 && markers.get(m).span().end() == last; m--) {
      last = markers.get(m).span().start();
      while (last > start && Character.isWhitespace(out.charAt(last - 1))) {
        last--;
      }
    }
    while (last > start && "\"'”’)".indexOf(out.charAt(last - 1)) >= 0) {
      last--;
    }
    if (last == start || ".!?".indexOf(out.charAt(last - 1)) < 0) {
      return false;
    }
    int words = 1;
    for (int i = start; i < last && words < 5; i++) {
      if (out.charAt(i) == ' ') {
        words++;
      }
    }
    return words >= 5;
  }

  // ---- running text

  /** Writes {@code [from, to)} as running text; line breaks become spaces. */
  private void inline(int from, int to) {
    if (depth >= DEEPEST) {
      return;
    }
    depth++;
    int i = from;
    while (i < to) {
      int next = constructAt(i);
      int stop = next < markup.size() ? Math.min(to, markup.start(next)) : to;
      if (i == stop) {
        construct(next, false);
        i = markup.end(next);
      } else if (text.charAt(i) == '\n') {
        space(i);
        i++;
      } else {
        i = words(i, stop);
      }
    }
    depth--;
  }

  /** Writes text without constructs, up to the end of the line; returns where it stopped. */
  private int words(int from, int to) {
    beginWords();
    int i = gap == out.length() ? closeGap(from, to) : from;
    int start = i;
    while (i < to) {
      char c = text.charAt(i);
      if (c > '_') {
        i++;
        continue;
      }
      switch (c) {
        case '\n' -> {
          out.copy(start, i);
          return i;
        }
        case '\'' -> {
          int run = 1;
          while (i + run < to && text.charAt(i + run) == '\'') {
            run++;
          }
          if (run > 1) {
            out.copy(start, i + (run == 4 ? 1 : Math.max(0, run - 5)));
            start = i + run;
          }
          i += run;
        }
        case '&' -> {
          int end = Characters.end(text, i, to);
          String decoded = end < 0 ? null : Characters.decode(text, i, end);
          if (decoded != null) {
            out.copy(start, i);
            out.replace(i, end, decoded);
            start = end;
            i = end;
          } else {
            i++;
          }
        }
        case '_' -> {
          int end = magicWordEnd(i, to);
          if (end > 0) {
            out.copy(start, i);
            start = end;
            i = end;
          } else {
            i++;
          }
        }
        case '\r' -> {
          out.copy(start, i);
          i++;
          start = i;
        }
        default -> i++;
      }
    }
    out.copy(start, i);
    return i;
  }

  /** {@code __NOTOC__}. */
  private int magicWordEnd(int at, int to) {
    if (!text.startsWith("__", at)) {
      return -1;
    }
    int i = at + 2;
    while (i < to && i - at < 30 && Character.isUpperCase(text.charAt(i))) {
      i++;
    }
    return i > at + 2 && i + 2 <= to && text.startsWith("__", i) ? i + 2 : -1;
  }

  /**
   * Where something was left out, brackets around nothing go too, and a comma or a space before
   * punctuation: of {@code (; born 1900)} is left {@code (born 1900)}.
   */
  private int closeGap(int from, int to) {
    int i = from;
    int bare = out.length();
    while (bare > blockStart && out.charAt(bare - 1) == ' ') {
      bare--;
    }
    boolean bracket = bare > blockStart && out.charAt(bare - 1) == '(';
    boolean spaced = bare < out.length();
    int next = i;
    while (next < to && (text.charAt(next) == ' ' || isComma(bracket, text.charAt(next)))) {
      next++;
    }
    if (bracket && next == to) {
      gap = out.length();
      return next;
    }
    if (next < to && text.charAt(next) == ')') {
      if (bracket) {
        bare--;
        while (bare > blockStart && out.charAt(bare - 1) == ' ') {
          bare--;
        }
        out.truncate(bare);
        gap = out.length();
        return next + 1;
      }
      out.truncate(bare);
      return next;
    }
    if (bracket) {
      out.truncate(bare);
      return next;
    }
    if (spaced && i < to && ".,;:".indexOf(text.charAt(i)) >= 0) {
      out.truncate(bare);
    }
    return i;
  }

  private static boolean isComma(boolean bracket, char c) {
    return bracket && (c == ',' || c == ';');
  }

  /** Returns the first construct at or after {@code position}. */
  private int constructAt(int position) {
    int last = cursor - 1;
    boolean fits =
        (cursor == markup.size() || markup.start(cursor) >= position)
            && (last < 0 || markup.start(last) < position);
    if (!fits) {
      cursor = markup.from(position);
    }
    return cursor;
  }

  private void construct(int c, boolean inPage) {
    switch (markup.kind(c)) {
      case TEMPLATE -> template(c, inPage);
      case LINK -> link(c);
      case EXTERNAL -> external(c);
      case REF -> use(c, notes.at(c));
      case NOWIKI -> {
        beginWords();
        words(markup.inner(c), markup.innerEnd(c));
      }
      case PARAMETER -> {
        int bar = markup.indexOf('|', markup.inner(c), markup.innerEnd(c), c + 1);
        if (bar >= 0) {
          inline(bar + 1, markup.innerEnd(c));
        }
      }
      case TAG -> tag(c, inPage);
      case GALLERY -> {
        if (inPage) {
          gallery(c);
        }
      }
      case COMMENT -> {}
      default -> leaveOut();
    }
  }

  private void leaveOut() {
    gap = out.length();
  }

  // ---- tags and links

  private void tag(int c, boolean inPage) {
    switch (markup.tagName(c)) {
      case "br", "/br" -> {
        if (open != null) {
          space(markup.start(c));
        }
      }
      case "table" -> {
        breakBlock(inPage);
        htmlTables++;
      }
      case "/table" -> {
        breakBlock(inPage);
        htmlTables = Math.max(0, htmlTables - 1);
      }
      case "p",
          "/p",
          "div",
          "/div",
          "center",
          "/center",
          "blockquote",
          "/blockquote",
          "ul",
          "/ul",
          "ol",
          "/ol",
          "li",
          "/li",
          "dl",
          "/dl",
          "dd",
          "/dd",
          "dt",
          "/dt",
          "tr",
          "/tr",
          "hr",
          "td",
          "/td",
          "th",
          "/th",
          "poem",
          "/poem",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6" ->
          breakBlock(inPage);
      default -> {}
    }
  }

  private void breakBlock(boolean inPage) {
    if (inPage && open != BlockKind.HEADING) {
      endBlock();
    } else if (open != null && out.length() > blockStart) {
      out.insert(" ");
    }
  }

  private void link(int c) {
    int from = markup.inner(c);
    int to = markup.innerEnd(c);
    int bar = markup.indexOf('|', from, to, c + 1);
    int targetEnd = bar < 0 ? to : bar;
    String target = text.substring(from, Math.min(targetEnd, from + 300)).strip();
    switch (Links.of(target)) {
      case FILE -> file(bar < 0 ? to : bar + 1, to);
      case UNSEEN -> leaveOut();
      case PAGE -> {
        beginWords();
        if (bar >= 0 && bar + 1 < to && !text.substring(bar + 1, to).isBlank()) {
          inline(bar + 1, to);
        } else {
          int start = from;
          while (start < targetEnd && " :".indexOf(text.charAt(start)) >= 0) {
            start++;
          }
          inline(start, targetEnd);
        }
      }
    }
  }

  private void file(int options, int to) {
    Span caption = null;
    boolean framed = false;
    int from = options;
    while (from < to) {
      int bar = markup.indexOf('|', from, to, constructAt(from));
      int end = bar < 0 ? to : bar;
      String kind = end - from > 60 ? null : Links.fileOption(text.substring(from, end));
      if (kind == null) {
        caption = new Span(from, end);
      }
      framed |= "frame".equals(kind);
      from = end + 1;
    }
    leaveOut();
    if (!framed || caption == null) {
      return;
    }
    if (open == null) {
      caption(caption);
    } else if (cited == null) {
      captions.add(caption);
    }
  }

  private void gallery(int c) {
    endBlock();
    int from = markup.inner(c);
    while (from < markup.innerEnd(c)) {
      int end = lineEnd(from, markup.innerEnd(c));
      int bar = markup.indexOf('|', from, end, constructAt(from));
      if (bar >= 0) {
        caption(new Span(bar + 1, end));
      }
      from = end + 1;
    }
  }

  private void external(int c) {
    int from = markup.inner(c);
    int to = markup.innerEnd(c);
    int end = Links.addressEnd(text, from, to);
    if (addresses != null) {
      addresses.add(text.substring(from, end));
    }
    int label = end;
    while (label < to && text.charAt(label) == ' ') {
      label++;
    }
    if (label < to) {
      beginWords();
      inline(label, to);
    } else {
      leaveOut();
    }
  }

  // ---- templates

  private void template(int c, boolean inPage) {
    Note.Use use = notes.at(c);
    if (use != null) {
      use(c, use);
      return;
    }
    Call call = Call.of(markup, c);
    if (CitationTemplate.is(call.name())) {
      citation(c, call);
      return;
    }
    if (Harvard.is(call.name())) {
      harvard(c, call);
      return;
    }
    TemplateRule rule = TemplateRules.of(call.name());
    List<TemplatePattern.Piece> pieces = rule == null ? null : rule.pieces(call);
    if (pieces == null) {
      if (cited != null && call.given("title") >= 0) {
        citation(c, call);
      } else {
        leaveOut();
      }
      return;
    }
    switch (rule.as()) {
      case TEXT -> print(c, call, pieces);
      case MARK -> mark(c, pieces);
      case PARAGRAPH -> paragraph(call, pieces, inPage);
    }
  }

  private void paragraph(Call call, List<TemplatePattern.Piece> pieces, boolean inPage) {
    for (TemplatePattern.Piece piece : pieces) {
      if (piece instanceof TemplatePattern.Argument argument && depth < DEEPEST) {
        int from = call.start(argument.argument());
        int to = call.end(argument.argument());
        if (inPage) {
          endBlock();
          depth++;
          page(from, to);
          depth--;
        } else {
          inline(from, to);
        }
      }
    }
  }

  private void mark(int c, List<TemplatePattern.Piece> pieces) {
    if (open == null || cited != null) {
      leaveOut();
      return;
    }
    int start = out.length();
    for (TemplatePattern.Piece piece : pieces) {
      if (piece instanceof TemplatePattern.Words words) {
        out.replace(markup.start(c), markup.end(c), words.words());
      }
    }
    markers.add(new Marker(new Span(start, out.length()), List.of()));
  }

  /** Writes the words of a template; in the order of the file, so that each keeps its place. */
  private void print(int c, Call call, List<TemplatePattern.Piece> pieces) {
    beginWords();
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
      inline(from, to);
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
                : rendered(call.start(argument.argument()), call.end(argument.argument())));
      }
    }
    out.replace(markup.start(c), markup.end(c), whole.toString());
  }

  /** Returns what a reader sees of {@code [from, to)}. */
  private String rendered(int from, int to) {
    int before = out.length();
    int seen = markers.size();
    BlockKind kind = open;
    int start = blockStart;
    int wasGap = gap;
    open = BlockKind.CHROME;
    blockStart = before;
    gap = -1;
    inline(from, to);
    String words = withoutMarkers(before);
    out.truncate(before);
    markers.subList(seen, markers.size()).clear();
    open = kind;
    blockStart = start;
    gap = wasGap;
    return words;
  }

  /** Returns the words that were written since {@code from}, markers left out. */
  private String withoutMarkers(int from) {
    StringBuilder words = new StringBuilder(out.length() - from);
    int m = markers.size();
    while (m > 0 && markers.get(m - 1).span().start() >= from) {
      m--;
    }
    for (int i = from; i < out.length(); i++) {
      if (m < markers.size() && markers.get(m).span().start() == i) {
        i = markers.get(m++).span().end() - 1;
      } else {
        words.append(out.charAt(i));
      }
    }
    return words.toString().strip();
  }

  // ---- notes and citations

  private void use(int c, Note.Use use) {
    if (use == null) {
      return;
    }
    if (use.notes().isEmpty()) {
      addPages(c, use.pages());
      return;
    }
    beginWords();
    int start = out.length();
    out.replace(markup.start(c), markup.end(c), use.printed());
    List<String> labels = use.notes().stream().map(Note::label).toList();
    markers.add(new Marker(new Span(start, out.length()), labels));
  }

  /** {@code {{rp|12}}} after a marker goes on it: {@code [5]: 12}. */
  private void addPages(int c, String pages) {
    int last = markers.size() - 1;
    if (last >= 0
        && open != null
        && markers.get(last).span().end() == out.length()
        && !markers.get(last).isEditorial()
        && pages.length() <= 40
        && pages.indexOf('{') < 0) {
      out.replace(markup.start(c), markup.end(c), ": " + pages);
      Marker marker = markers.get(last);
      markers.set(last, new Marker(new Span(marker.span().start(), out.length()), marker.labels()));
    }
  }

  private void citation(int c, Call call) {
    if (depth >= DEEPEST) {
      return;
    }
    CitationTemplate work = citation(call);
    if (cited != null) {
      cited.add(work);
      if (work.url() != null) {
        addresses.add(work.url());
      }
      if (work.archivedUrl() != null) {
        addresses.add(work.archivedUrl());
      }
    }
    if (!work.words().isEmpty()) {
      beginWords();
      out.replace(markup.start(c), markup.end(c), work.words());
    }
  }

  private CitationTemplate citation(Call call) {
    return CitationTemplate.of(
        call, argument -> rendered(call.start(argument), call.end(argument)));
  }

  private void harvard(int c, Call call) {
    Harvard short1 = Harvard.of(call);
    if (cited != null) {
      CitationTemplate work = work(short1);
      if (work != null) {
        cited.add(work);
      }
    }
    beginWords();
    out.replace(markup.start(c), markup.end(c), short1.words());
  }

  private CitationTemplate work(Harvard citation) {
    if (works == null) {
      works = new HashMap<>();
      for (Call call : notes.citations()) {
        CitationTemplate work = citation(call);
        works.putIfAbsent(Harvard.key(work.names(), work.year()), work);
        String ref = call.raw("ref");
        if (ref != null && ref.startsWith("{{")) {
          int construct = markup.from(call.start(call.argument("ref")));
          if (construct < markup.size() && markup.kind(construct) == Markup.Kind.TEMPLATE) {
            works.put(Harvard.of(Call.of(markup, construct)).key(), work);
          }
        }
      }
    }
    return works.get(citation.key());
  }

  /** Returns the entries of the page's lists of references, in the order of their numbers. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Note note : notes.all()) {
      if (note.isDefined()) {
        entries.add(entry(note));
      }
    }
    return entries;
  }

  private Entry entry(Note note) {
    cited = new ArrayList<>();
    addresses = new LinkedHashSet<>();
    String words;
    if (note.shortCitation() != null) {
      words = shortCitation(note.shortCitation());
    } else {
      words = rendered(note.words().start(), note.words().end());
    }
    CitationTemplate first = cited.isEmpty() ? null : cited.get(0);
    Set<String> urls = addresses;
    addBare(words, urls);
    if (urls.isEmpty()) {
      // Cited by author and year: the address is that of the work.
      for (CitationTemplate work : cited) {
        urls.addAll(work.url() == null ? Collections.<String>emptyList() : List.of(work.url()));
        urls.addAll(
            work.archivedUrl() == null
                ? Collections.<String>emptyList()
                : List.of(work.archivedUrl()));
      }
    }
    cited = null;
    addresses = null;
    return new Entry(
        note.label(),
        words,
        first == null ? null : first.title(),
        first == null ? null : first.publisher(),
        List.copyOf(urls),
        first == null ? null : first.published(),
        first == null ? null : first.accessed());
  }

  private String shortCitation(Call call) {
    Harvard citation = Harvard.of(call);
    List<Harvard> all = new ArrayList<>();
    if (call.name().startsWith("sfnm")) {
      for (int n = 1; n <= 9; n++) {
        List<String> names = new ArrayList<>();
        for (int a = 1; a <= 4; a++) {
          String name = call.raw(n + "a" + a);
          if (name != null) {
            names.add(name);
          }
        }
        String year = call.raw(n + "y");
        if (year != null) {
          String page = call.raw(n + "p");
          all.add(new Harvard(names, year, page == null ? "" : "p. " + page));
        }
      }
    } else {
      all.add(citation);
    }
    List<String> words = new ArrayList<>();
    for (Harvard one : all) {
      CitationTemplate work = work(one);
      if (work != null) {
        cited.add(work);
      }
      words.add(one.words());
    }
    return String.join("; ", words) + ".";
  }

  private static void addBare(String words, Set<String> urls) {
    int at = words.indexOf("http");
    while (at >= 0) {
      int end = at + 4;
      if (Links.addressAt(words, at)) {
        end = Links.addressEnd(words, at, words.length());
        int last = end;
        while (last > at && ".,;:!?)".indexOf(words.charAt(last - 1)) >= 0) {
          last--;
        }
        urls.add(words.substring(at, last));
      }
      at = words.indexOf("http", Math.max(end, at + 4));
    }
  }
}
