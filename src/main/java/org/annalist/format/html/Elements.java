package org.annalist.format.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What elements do to the text that stands in them: break the line, hide it, point elsewhere. */
final class Elements {

  private static final Set<String> UNSEEN =
      names(
          """
          head script style template noscript iframe object embed svg math audio video
          canvas map select textarea input button datalist progress meter applet frameset
          rt rp
          """);

  private static final Set<String> BLOCKS =
      names(
          """
          html body section nav article aside header footer main p h1 h2 h3 h4 h5 h6 div
          ul ol li dl dt dd table thead tbody tfoot tr td th caption blockquote pre figure
          figcaption form fieldset hr address center details summary hgroup dialog menu
          dir legend label optgroup option nextid
          """);

  /** Classes of what is there for those who listen to the page, or jump in it. */
  private static final Set<String> HIDDEN_CLASSES =
      names("visually-hidden sr-only screen-reader-text cite-accessibility-label mw-jump-link");

  private static final Set<String> LEFT_OUT_CLASSES =
      names("mw-editsection editsection mw-cite-backlink");

  private static final int LONGEST_STYLE = 2_000;

  private Elements() {}

  private static Set<String> names(String names) {
    return Set.of(names.strip().split("\\s+"));
  }

  /** Says whether {@code element} begins on a line of its own. */
  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  /** Says whether readers see nothing of {@code element}. */
  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName()) || isHidden(element);
  }

  private static boolean isHidden(Element element) {
    return element.attributesSize() > 0
        && (element.hasAttr("hidden")
            || element.attr("aria-hidden").equals("true")
            || hasClassOf(HIDDEN_CLASSES, element)
            || isHiddenByStyle(element.attr("style")));
  }

  private static boolean isHiddenByStyle(String style) {
    if (style.isEmpty() || style.length() >= LONGEST_STYLE) {
      return false;
    }
    String bare = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return bare.contains("display:none") || bare.contains("visibility:hidden");
  }

  /** Says whether {@code element} is an edit link of a wiki, or leads back from a note. */
  static boolean isLeftOut(Element element) {
    return hasClassOf(LEFT_OUT_CLASSES, element);
  }

  private static boolean hasClassOf(Set<String> names, Element element) {
    if (element.hasAttr("class")) {
      for (String name : names) {
        if (element.hasClass(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "[citation needed]" and its like. */
  static boolean isEditorial(Element element) {
    return element.normalName().equals("sup") && element.hasClass("Inline-Template");
  }
}
