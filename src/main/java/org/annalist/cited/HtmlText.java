package org.annalist.cited;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;

/** The words of an HTML page, a line a block, as a reader would copy them. */
final class HtmlText {

  /** Never shown, or not the page's own words. A form may hold a whole page. */
  private static final String NOT_PROSE =
      "script,style,noscript,template,nav,footer,button,select,textarea,svg,iframe,object,dialog,"
          + "[role=navigation],[role=contentinfo],[role=banner],[aria-hidden=true],[hidden],"
          + ".navbox,.reflist,ol.references,.mw-editsection,#wm-ipp-base";

  private HtmlText() {}

  static Document parse(byte[] bytes, String charset) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the title, and below it the text of the body. */
  static String of(byte[] bytes, String charset) {
    Document document = parse(bytes, charset);
    Evaluator notProse = Selector.evaluatorOf(NOT_PROSE);
    Lines lines = new Lines();
    lines.append(document.title());
    lines.end(2);
    // Passed over, not removed: to remove one of many children moves all that follow it.
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof Element element && notProse.matches(document, element)) {
              lines.end(element.isBlock() ? 2 : 0);
              return FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode words) {
              lines.append(words.getWholeText());
            } else if (node.nameIs("br")) {
              lines.end(1);
            } else if (isBlock(node)) {
              lines.end(2);
            } else if (node.nameIs("td") || node.nameIs("th")) {
              lines.append(" ");
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            lines.end(isBlock(node) ? 2 : 0);
            return FilterResult.CONTINUE;
          }
        },
        document.body());
    return lines.toString();
  }

  /** Returns the addresses that a page gives itself, and the one that a browser saved it from. */
  static List<String> addresses(byte[] bytes) {
    Document document = parse(bytes, null);
    List<String> addresses = new ArrayList<>();
    for (Node node : document.childNodes()) {
      addAddress(addresses, node instanceof Comment comment ? savedFrom(comment.getData()) : null);
    }
    Element html = document.selectFirst("html");
    for (Node node : html == null ? List.<Node>of() : html.childNodes()) {
      addAddress(addresses, node instanceof Comment comment ? savedFrom(comment.getData()) : null);
    }
    Element canonical = document.selectFirst("link[rel=canonical][href]");
    addAddress(addresses, canonical == null ? null : canonical.attr("href"));
    Element og = document.selectFirst("meta[property=og:url][content]");
    addAddress(addresses, og == null ? null : og.attr("content"));
    return addresses;
  }

  private static void addAddress(List<String> addresses, String address) {
    if (address != null && PageFile.isAddress(address.strip())) {
      addresses.add(address.strip());
    }
  }

  /** {@code saved from url=(0023)https://example.org/}, as browsers write it; else null. */
  private static String savedFrom(String comment) {
    int at = comment.indexOf("saved from url=");
    int start = at < 0 ? -1 : comment.indexOf(')', at);
    return start < 0 ? null : comment.substring(start + 1).strip();
  }

  private static boolean isBlock(Node node) {
    return node instanceof Element element && element.isBlock() && !element.nameIs("td");
  }

  /** A text whose white space is made single as it grows. */
  private static final class Lines {

    private final StringBuilder text = new StringBuilder();
    private boolean space;
    private int ends;

    void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
          space = true;
        } else {
          if (text.length() > 0) {
            text.append(ends > 0 ? "\n".repeat(ends) : space ? " " : "");
          }
          text.append(c);
          space = false;
          ends = 0;
        }
      }
    }

    void end(int lines) {
      ends = Math.max(ends, lines);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
