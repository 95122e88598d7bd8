package org.annalist.article;

import java.util.List;

/**
 * An entry of an article's reference list, as far as its format tells it apart; what is null or
 * empty is left to its words.
 *
 * @param label what markers call it: {@code 5}, {@code note 1}
 * @param text its words, without label and links back
 * @param title title of what it points to
 * @param publisher who issued that
 * @param urls the addresses that it links to, archived copies among them, in their order
 * @param published date of publication, as written
 * @param accessed date on which it was read, as written
 */
public record Entry(
    String label,
    String text,
    String title,
    String publisher,
    List<String> urls,
    String published,
    String accessed) {

  public Entry {
    urls = List.copyOf(urls);
  }

  /** Returns an entry of which nothing is known but its words. */
  public static Entry of(String label, String text) {
    return new Entry(label, text, null, null, List.of(), null, null);
  }
}
