package org.annalist.cited;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.annalist.article.Metadata;

/** Tells which address a page has that lies in a file of its own. */
final class PageFile {

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/]+\\S*");
  private static final Pattern FIRST_LINE =
      Pattern.compile("(?i)\\s*(?:(?:url|source)\\s*:\\s*)?(https?://\\S+)\\s*");

  /** An address is in the first line, or it is nowhere. */
  private static final int LONGEST_LINE = 4_096;

  private PageFile() {}

  /** Returns the captures of a page; what a user says of it wins over what it says of itself. */
  static List<Capture> captures(Place place, Metadata said, Limits limits) throws UnreadablePage {
    List<String> addresses = new ArrayList<>();
    if (said.url() != null) {
      addresses.add(said.url());
    }
    if (said.archivedUrl() != null) {
      addresses.add(said.archivedUrl());
    }
    Page page = Page.read(place, limits);
    if (addresses.isEmpty()) {
      addresses.addAll(page.isHtml() ? HtmlAddresses.of(page.bytes()) : firstLine(page.bytes()));
    }
    if (addresses.isEmpty()) {
      throw new UnreadablePage(
          "no address: expected a row in sources.csv, "
              + (page.isHtml()
                  ? "<link rel=\"canonical\">, og:url, or \"saved from url\" in the page"
                  : "or a first line \"URL: https://…\""));
    }
    return addresses.stream().distinct().map(address -> Capture.page(address, "", place)).toList();
  }

  static boolean isAddress(String string) {
    return ADDRESS.matches(string);
  }

  private static List<String> firstLine(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_LINE), UTF_8);
    String line = start.replace("\uFEFF", "").stripLeading().lines().findFirst().orElse("");
    Matcher address = FIRST_LINE.matcher(line);
    return address.matches() ? List.of(address.group(1)) : List.of();
  }
}
