package org.annalist.format.html;

import java.util.ArrayList;
import java.util.List;
import org.annalist.text.MappedText;
import org.annalist.text.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The page as a reader sees it: its text, cut where its elements break the line. Scripts and what
 * is hidden leave no trace.
 */
final class Rendering implements NodeFilter {

  /**
   * A pointer of the text.
   *
   * @param span where it stands, brackets included; empty behind a link in running text
   * @param id the note that it points to; null when an editor's mark points nowhere
   * @param url the address that a link in running text leads to, or null
   * @param words the words of the pointer or the link
   */
  record Pointer(Span span, String id, String url, String words) {}

  private final SourceText source;
  private final MappedText out;
  private final Notes notes;
  private final Links links;
  private final Names names = new Names();

  final List<Box> boxes = new ArrayList<>();
  final List<Piece> pieces = new ArrayList<>();
  final List<Pointer> pointers = new ArrayList<>();

  private Box box;
  private int start = -1;
  private int linked;
  private int linkDepth;
  private int breaks;

  /** The end of the text when a link ended, to part links that stand side by side. */
  private int linkEnd = -1;

  /** Where the text of the open pointer begins, and of the open link. */
  private int pointerStart = -1;

  private int linkStart = -1;

  private Rendering(String html, Notes notes, Links links) {
    this.out = new MappedText(html);
    this.source = new SourceText(html, out);
    this.notes = notes;
    this.links = links;
  }

  /** Renders {@code page}, which was read from {@code html}. */
  static Rendering of(Document page, String html, Notes notes, Links links) {
    Rendering rendering = new Rendering(html, notes, links);
    NodeTraversor.filter(rendering, page);
    rendering.endPiece();
    return rendering;
  }

  /** Returns the text with its map. */
  MappedText text() {
    return out;
  }

  /** Says whether the page has notes. */
  boolean cites() {
    return notes.any();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text);
    } else if (node instanceof Element element) {
      return begin(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult begin(Element element) {
    String name = element.normalName();
    if (Elements.isUnseen(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("br")) {
      lineBreak();
      return FilterResult.CONTINUE;
    }
    if (Elements.isBlock(element)) {
      endPiece();
      box = new Box(box, element, names.of(element), notes.at(element));
      boxes.add(box);
      if ((name.equals("th") || name.equals("caption")) && box.table != null) {
        box.table.holdsData = true;
      }
    } else if (name.equals("a")) {
      if (notes.isBacklink(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      beginLink(element);
    } else if (Elements.isLeftOut(element)) {
      return FilterResult.SKIP_ENTIRELY;
    } else if (Elements.isEditorial(element)) {
      pointerStart = out.length();
    } else if ((name.equals("sup") || name.equals("sub")) && raisesDigit(element)) {
      out.insert(name.equals("sup") ? "^" : "_");
    }
    return FilterResult.CONTINUE;
  }

  private void beginLink(Element element) {
    if (linkEnd == out.length() && start >= 0 && !endsInSpace()) {
      out.insert(" ");
    }
    linkDepth++;
    linkStart = out.length();
    if (notes.pointedTo(element) != null) {
      pointerStart = out.length();
      if (!element.text().strip().startsWith("[")) {
        out.insert("[");
      }
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (Elements.isBlock(element)) {
        endPiece();
        box = box.parent;
      } else if (element.normalName().equals("a")) {
        endLink(element);
      } else if (Elements.isEditorial(element)
          && pointerStart >= 0
          && pointerStart < out.length()) {
        point(pointerStart, null, null);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void endLink(Element element) {
    linkDepth--;
    linkEnd = out.length();
    String id = notes.pointedTo(element);
    if (id != null && pointerStart >= 0) {
      if (!element.text().strip().startsWith("[")) {
        out.insert("]");
      }
      startPiece(pointerStart);
      point(pointerStart, id, null);
      linkEnd = -1;
    } else if (linkStart >= start && start >= 0 && !notes.any()) {
      String url = links.elsewhere(element);
      int end = out.length();
      while (end > linkStart && !Character.isLetterOrDigit(out.charAt(end - 1))) {
        end--;
      }
      if (url != null && end > linkStart) {
        pointers.add(new Pointer(new Span(end, end), url, url, out.substring(linkStart, end)));
      }
    }
    linked += start >= 0 && linkStart >= start && id == null ? out.length() - linkStart : 0;
    linkStart = -1;
  }

  private void point(int from, String id, String url) {
    int begin = from;
    while (begin < out.length() && out.charAt(begin) == ' ') {
      begin++;
    }
    int end = out.length();
    while (end > begin && out.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > begin) {
      pointers.add(new Pointer(new Span(begin, end), id, url, out.substring(begin, end)));
    }
    pointerStart = -1;
  }

  private void append(TextNode text) {
    Range range = text.sourceRange();
    String words = text.getWholeText();
    if (box == null || !range.isTracked()) {
      return;
    }
    boolean open = start >= 0;
    if (!open && words.isBlank()) {
      return;
    }
    int before = out.length();
    source.append(words, range.startPos(), range.endPos(), !open || endsInSpace());
    if (out.length() > before) {
      breaks = words.isBlank() ? breaks : 0;
      startPiece(before);
    }
  }

  private void startPiece(int at) {
    start = start < 0 ? at : start;
  }

  private boolean endsInSpace() {
    return out.length() > 0 && out.charAt(out.length() - 1) == ' ';
  }

  /** One break is a space, two begin a paragraph. */
  private void lineBreak() {
    breaks++;
    if (breaks > 1) {
      endPiece();
    } else if (start >= 0 && !endsInSpace()) {
      out.insert(" ");
    }
  }

  private void endPiece() {
    breaks = 0;
    pointerStart = -1;
    linkEnd = -1;
    if (start < 0) {
      return;
    }
    int end = out.length();
    while (end > start && Character.isWhitespace(out.charAt(end - 1))) {
      end--;
    }
    linked += linkDepth > 0 && linkStart >= start ? end - linkStart : 0;
    if (end > start) {
      pieces.add(new Piece(box, new Span(start, end), Math.min(Math.max(linked, 0), end - start)));
    }
    out.truncate(end);
    out.insert("\n");
    start = -1;
    linked = 0;
    linkStart = linkDepth > 0 ? out.length() : -1;
  }

  /** 10 to the sixth is not 106. */
  private boolean raisesDigit(Element element) {
    String text = element.ownText().strip();
    return start >= 0
        && out.length() > start
        && Character.isDigit(out.charAt(out.length() - 1))
        && !text.isEmpty()
        && Character.isDigit(text.charAt(0));
  }
}
