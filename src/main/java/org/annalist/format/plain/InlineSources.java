package org.annalist.format.plain;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annalist.article.Block;
import org.annalist.article.BlockKind;
import org.annalist.article.Entry;
import org.annalist.article.Marker;
import org.annalist.article.Urls;
import org.annalist.text.Span;

/**
 * What running text cites without a reference list: an address, whose label is its host ({@code
 * canal.example}, and {@code canal.example 2} for another page of it), and a source named in
 * brackets at the end of a sentence, whose label is that name: "The lock was sold (Canal Times, 3
 * May 2011)."
 *
 * @param markers the addresses and names, in order
 * @param entries one for each label
 */
record InlineSources(List<Marker> markers, List<Entry> entries) {

  private static final LineRules NAMES = LineRules.load("source-names.yaml");

  private static final Pattern URL =
      Pattern.compile("(?i)\\bhttps?://[^\\s<>\"“”{}|\\\\^`\\[\\]]+");

  /** A name in brackets is not longer, in UTF-16 units. */
  private static final int LONGEST_NAME = 80;

  /** Finds what the prose of {@code text} cites, outside of the {@code markers} it has. */
  static InlineSources in(String text, List<Block> blocks, List<Marker> markers) {
    Search search = new Search(text, markers);
    for (Block block : blocks) {
      if (block.kind() == BlockKind.PROSE) {
        search.addresses(block.span());
      }
    }
    return new InlineSources(search.found, List.copyOf(search.entries.values()));
  }

  private static final class Search {

    private final String text;
    private final List<Marker> markers;
    private final List<Marker> found = new ArrayList<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Integer> hosts = new HashMap<>();
    private int nextMarker;

    Search(String text, List<Marker> markers) {
      this.text = text;
      this.markers = markers;
    }

    void addresses(Span block) {
      String prose = block.in(text);
      if (!prose.contains("://")) {
        names(block, block.start(), block.end());
        return; // Nearly all prose: a pattern takes far longer to find nothing.
      }
      Matcher urls = URL.matcher(prose);
      int from = 0;
      while (urls.find()) {
        int start = block.start() + urls.start();
        String url = trimmed(urls.group());
        int end = start + url.length();
        names(block, block.start() + from, start);
        from = end - block.start();
        boolean bracketed =
            start > block.start()
                && text.charAt(start - 1) == '('
                && end < block.end()
                && text.charAt(end) == ')';
        add(
            bracketed ? new Span(start - 1, end + 1) : new Span(start, end),
            labels.computeIfAbsent(url, this::labelOf),
            url);
      }
      names(block, block.start() + from, block.end());
    }

    /** Names stand in brackets that end a sentence. */
    private void names(Span block, int from, int to) {
      for (int open = text.indexOf('(', from);
          open >= 0 && open < to;
          open = text.indexOf('(', open + 1)) {
        int close = text.indexOf(')', open);
        if (close < 0 || close >= to) {
          return;
        }
        if (close - open > LONGEST_NAME || !endsSentence(block, close + 1)) {
          continue;
        }
        String name = text.substring(open + 1, close).strip();
        if (NAMES.first(name) != null && !isShortFor(text, block.start(), open, name)) {
          add(new Span(open, close + 1), name, name);
        }
      }
    }

    /** Nothing follows but the stop, or the stop went before and a new sentence begins. */
    private boolean endsSentence(Span block, int at) {
      if (at >= block.end()) {
        return true;
      }
      char c = text.charAt(at);
      if (c == '.' || c == '!' || c == '?') {
        return true;
      }
      int next = at;
      while (next < block.end() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      int open = text.lastIndexOf('(', at - 1);
      int before = open - 1;
      while (before > block.start() && Character.isWhitespace(text.charAt(before))) {
        before--;
      }
      boolean stopped = before >= block.start() && ".!?\"”".indexOf(text.charAt(before)) >= 0;
      return next == block.end()
          || (stopped && next > at && Character.isUpperCase(text.charAt(next)));
    }

    private void add(Span span, String label, String words) {
      while (nextMarker < markers.size() && markers.get(nextMarker).span().end() <= span.start()) {
        nextMarker++;
      }
      if (nextMarker < markers.size() && markers.get(nextMarker).span().overlaps(span)) {
        return;
      }
      found.add(new Marker(span, List.of(label)));
      entries.putIfAbsent(label, Entry.of(label, words));
    }

    private String labelOf(String url) {
      String host = Urls.host(url);
      String name = host.isEmpty() ? "link" : host;
      int number = hosts.merge(name, 1, Integer::sum);
      return number == 1 ? name : name + " " + number;
    }
  }

  /** "The British Broadcasting Corporation (BBC)" explains a name and cites nobody. */
  private static boolean isShortFor(String text, int from, int open, String name) {
    int at = open;
    for (int i = name.length() - 1; i >= 0; i--) {
      if (!Character.isUpperCase(name.charAt(i))) {
        return false;
      }
      while (at > from && !Character.isLetterOrDigit(text.charAt(at - 1))) {
        at--;
      }
      while (at > from && Character.isLetterOrDigit(text.charAt(at - 1))) {
        at--;
      }
      if (at >= text.length() || Character.toUpperCase(text.charAt(at)) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String trimmed(String url) {
    int end = url.length();
    boolean opens = url.indexOf('(') >= 0;
    while (end > 0
        && (".,;:!?'’»".indexOf(url.charAt(end - 1)) >= 0
            || (!opens && url.charAt(end - 1) == ')'))) {
      end--;
    }
    return url.substring(0, end);
  }
}
