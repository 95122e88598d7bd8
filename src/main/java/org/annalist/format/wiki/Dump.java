package org.annalist.format.wiki;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.annalist.article.Metadata;
import org.annalist.text.Utf8;

/**
 * A dump of a MediaWiki site, read page by page; see its <a
 * href="https://www.mediawiki.org/wiki/Help:Export#Export_format">export format</a>.
 *
 * <p>Pages are cut out of the stream by their tags, which cannot stand in the text of a page, and
 * each is parsed alone: one that is malformed or too long does no harm to the next, and no more
 * than one is in memory.
 */
public final class Dump {

  /** What stands before the first page is shorter. */
  private static final int LONGEST_HEAD = 1 << 20;

  private static final byte[] OPEN = "<page>".getBytes(UTF_8);
  private static final byte[] CLOSE = "</page>".getBytes(UTF_8);

  private static final String UNESCAPED = "-_.~!*(),/:;@$'";

  /** One page of the dump. */
  public sealed interface Item {}

  /** An article; its wikitext is UTF-8. */
  // An array is compared by identity, and nobody compares pages.
  @SuppressWarnings("ArrayRecordComponent")
  public record Article(Metadata metadata, byte[] wikitext) implements Item {}

  /** A page that cannot be read; its title is null when that cannot be read either. */
  public record Malformed(String title, String reason) implements Item {}

  /** A page that is no article: one of {@code kind}, a plural. */
  public record PassedOver(String kind) implements Item {}

  private final InputStream in;
  private final int longestPage;
  private final XMLInputFactory factory;

  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;

  private String base = "";
  private String site;
  private String language;

  private Dump(InputStream in, int longestPage) {
    this.in = in;
    this.longestPage = longestPage;
    factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
  }

  /**
   * Opens a dump.
   *
   * @param longestPage longer pages, in bytes of XML, are left out
   * @throws IOException when it cannot be read, or is none
   */
  public static Dump open(InputStream in, int longestPage) throws IOException {
    Dump dump = new Dump(in, longestPage);
    dump.readHead();
    return dump;
  }

  private void readHead() throws IOException {
    int at = find(OPEN, null, 0, LONGEST_HEAD);
    int to = at < 0 ? end - start : at;
    String head = new String(buffer, start, to, UTF_8);
    if (!head.contains("<mediawiki")) {
      throw new IOException("not a MediaWiki dump; expected a <mediawiki> element");
    }
    start += to;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(head));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "mediawiki" -> language = languageOf(xml);
            case "sitename" -> site = xml.getElementText().strip();
            case "base" -> base = xml.getElementText().strip();
            default -> {}
          }
        }
      }
    } catch (XMLStreamException e) {
      // The element of the whole dump is still open here: what was found is all that is needed.
    }
  }

  /** The parser was told of no namespaces, and finds no attribute by a name with a prefix. */
  private static String languageOf(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).endsWith("lang") && !xml.getAttributeValue(i).isBlank()) {
        return xml.getAttributeValue(i).strip();
      }
    }
    return null;
  }

  /**
   * Returns the next page, or null after the last.
   *
   * @throws IOException when the stream breaks off
   */
  public Item next() throws IOException {
    int open = find(OPEN, null, 0, Integer.MAX_VALUE);
    if (open < 0) {
      return null;
    }
    start += open;
    int close = find(CLOSE, OPEN, OPEN.length, longestPage);
    if (close < 0 || close > longestPage) {
      String title = titleIn(start, end);
      boolean longer = close > longestPage || end - start >= longestPage;
      start += longer ? OPEN.length : end - start;
      return new Malformed(
          title,
          longer
              ? "a page of more than " + longestPage + " bytes; at most so many are read"
              : "the dump ends inside this page");
    }
    if (buffer[start + close + 1] != '/') {
      String title = titleIn(start, start + close);
      start += close;
      return new Malformed(title, "a page that does not end before the next one begins");
    }
    int length = close + CLOSE.length;
    int from = start;
    start += length;
    return page(from, length);
  }

  private Item page(int from, int length) {
    String title = null;
    String namespace = "0";
    String model = "wikitext";
    String text = null;
    boolean redirect = false;
    String decoded = Utf8.decode(buffer, from, length);
    if (decoded == null) {
      return new Malformed(titleIn(from, from + length), "bytes that are not UTF-8");
    }
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(decoded));
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "title" -> title = xml.getElementText().strip();
          case "ns" -> namespace = xml.getElementText().strip();
          case "redirect" -> redirect = true;
          case "model" -> model = xml.getElementText().strip();
          // Of a page's history the last revision is the page.
          case "text" -> text = xml.getElementText();
          default -> {}
        }
        if (!namespace.equals("0")) {
          return new PassedOver("pages of other namespaces");
        }
        if (redirect) {
          return new PassedOver("redirects");
        }
      }
    } catch (XMLStreamException e) {
      return new Malformed(title, "malformed XML: " + firstLine(e.getMessage()));
    }
    if (title == null || title.isEmpty()) {
      return new Malformed(null, "a page without a title");
    }
    if (!model.equals("wikitext")) {
      return new PassedOver("pages that are no wikitext");
    }
    if (text == null || text.isBlank()) {
      return new Malformed(title, "a page without text");
    }
    if (WikiPage.isRedirect(text)) {
      return new PassedOver("redirects");
    }
    return new Article(
        new Metadata(null, url(title), null, title, site, null, null, null, null, null, language),
        text.getBytes(UTF_8));
  }

  /** Parsers put line and column first, which count from the page here. */
  private static String firstLine(String message) {
    int at = message.indexOf("Message: ");
    return message.substring(at < 0 ? 0 : at + 9).lines().findFirst().orElse("");
  }

  private String titleIn(int from, int to) {
    String page = new String(buffer, from, Math.min(to - from, 4096), UTF_8);
    int open = page.indexOf("<title>");
    int close = page.indexOf("</title>", open + 1);
    return open < 0 || close < 0 || close < open ? null : page.substring(open + 7, close).strip();
  }

  /** The address of a page: that of the main page, with the title in its place. */
  private String url(String title) {
    int slash = base.lastIndexOf('/');
    if (slash < 8) {
      return null;
    }
    StringBuilder url = new StringBuilder(base.substring(0, slash + 1));
    for (byte b : title.replace(' ', '_').getBytes(UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0)) {
        url.append(c);
      } else {
        url.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return url.toString();
  }

  /**
   * Returns how far after {@code start} one of the two tags begins, or -1 when that is not within
   * {@code most} bytes.
   */
  private int find(byte[] tag, byte[] other, int skip, int most) throws IOException {
    int searched = skip;
    while (true) {
      int at = indexOf(tag, other, start + searched);
      if (at >= 0) {
        return at - start;
      }
      searched = Math.max(skip, end - start - CLOSE.length);
      if (most == Integer.MAX_VALUE) {
        // Nobody asks for what lies before.
        start += searched;
        searched = 0;
      } else if (end - start >= most) {
        return -1;
      }
      if (!fill()) {
        return -1;
      }
    }
  }

  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read <= 0) {
      return false;
    }
    end += read;
    return true;
  }

  private int indexOf(byte[] tag, byte[] other, int from) {
    for (int i = from; i < end; i++) {
      if (buffer[i] == '<' && (startsWith(tag, i) || (other != null && startsWith(other, i)))) {
        return i;
      }
    }
    return -1;
  }

  private boolean startsWith(byte[] tag, int at) {
    return at + tag.length <= end && Arrays.equals(buffer, at, at + tag.length, tag, 0, tag.length);
  }
}
