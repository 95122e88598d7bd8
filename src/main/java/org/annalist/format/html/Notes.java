package org.annalist.format.html;

import com.google.re2j.Pattern;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * The notes of a page, by its anchors: a link inside the page is a pointer to a note when it says
 * so ({@code sup.reference}, {@code role=doc-noteref}), when what it leads to links back to it, or
 * when both target and label look like those of notes ({@code <a href="#fn3">3</a>}).
 */
final class Notes {

  /**
   * A note.
   *
   * @param id the id that pointers lead to
   * @param entry the element that holds its words
   */
  record Note(String id, Element entry) {}

  /** How far around an anchor its own name may stand. */
  private static final int NEAR = 3;

  /** How far above an anchor the note may begin that it stands in. */
  private static final int DEEPEST = 12;

  private static final int MOST_WORKS = 3;
  private static final int MOST_URLS = 30;

  private static final Pattern NOTE_ID =
      Pattern.compile(
          "(?i)_?(?:fn|ftn|ftnt|edn|en|sdfootnote|sdendnote|footnote|endnote|note|ref|reference|bib|"
              + "bibr|b|r|cr|cit|cite|citation|sidenote|sn|n)[-_:.]?[a-z_:.-]{0,24}[0-9]{1,4}[a-z0-9_:.-]{0,40}");

  private static final Pattern LABEL =
      Pattern.compile("[\\[(]?(?:\\p{Nd}{1,3}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶]{1,3})[\\])]?");

  private static final Set<String> ROLES =
      Set.of("doc-noteref", "noteref", "doc-biblioref", "biblioref");

  /** An anchor that leads to a place in the page. */
  private record Jump(Element anchor, String id, Element target) {}

  private final Map<String, Element> byId = new HashMap<>();
  private final Map<Element, Integer> order = new HashMap<>();
  private final Map<Element, String> pointers = new HashMap<>();
  private final Map<Element, Note> entries = new HashMap<>();
  private final Map<Element, Element> returns = new HashMap<>();
  private final Map<Element, Set<Element>> leadsTo = new HashMap<>();
  private final Set<Element> backlinks = new HashSet<>();
  private final Map<Element, List<String>> workUrls = new HashMap<>();

  /** Finds the notes of {@code page}. */
  Notes(Document page) {
    List<Element> anchors = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            index(element, anchors);
          }
        },
        page);
    List<Jump> jumps = new ArrayList<>();
    for (Element anchor : anchors) {
      Jump jump = jump(anchor);
      if (jump != null) {
        jumps.add(jump);
      }
    }
    for (Jump jump : jumps) {
      Element at = jump.anchor();
      for (int i = 0; i < DEEPEST && at != null && jump.target() != null; i++, at = at.parent()) {
        leadsTo.computeIfAbsent(at, element -> new HashSet<>()).add(jump.target());
      }
    }
    jumps.forEach(this::point);
    for (Jump jump : jumps) {
      if (jump.target() != null
          && noteAround(jump.anchor()) != null
          && returns.containsKey(jump.target())) {
        backlinks.add(jump.anchor());
      }
    }
  }

  private void index(Element element, List<Element> anchors) {
    order.put(element, order.size());
    if (!element.id().isEmpty()) {
      byId.putIfAbsent(element.id(), element);
    }
    if (element.normalName().equals("a")) {
      if (!element.attr("name").isEmpty()) {
        byId.putIfAbsent(element.attr("name"), element);
      }
      if (element.attr("href").indexOf('#') >= 0) {
        anchors.add(element);
      }
    }
  }

  private Jump jump(Element anchor) {
    String href = anchor.attr("href");
    String id = href.substring(href.indexOf('#') + 1);
    Element target = byId.get(id);
    if (target == null && id.indexOf('%') >= 0) {
      String decoded = decoded(id);
      target = byId.get(decoded);
      id = target == null ? id : decoded;
    }
    boolean cut = target == null && href.startsWith("#") && isWikiNote(id);
    return target == null && !cut ? null : new Jump(anchor, id, target);
  }

  private static String decoded(String id) {
    try {
      return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }

  private void point(Jump jump) {
    Element anchor = jump.anchor();
    if (jump.target() != null && order.get(jump.target()) <= order.get(anchor)) {
      return;
    }
    Element entry = jump.target() == null ? null : entryOf(jump.target());
    if (!saysSo(jump) && !linksBack(entry, anchor) && !looksSo(jump)) {
      return;
    }
    if (entry != null) {
      entries.putIfAbsent(entry, new Note(jump.id(), entry));
    }
    pointers.put(anchor, entry == null ? jump.id() : entries.get(entry).id());
    near(anchor).forEach(place -> returns.putIfAbsent(place, anchor));
  }

  private static boolean isWikiNote(String id) {
    return id.startsWith("cite_note") || id.startsWith("cite-note") || id.startsWith("endnote_");
  }

  private static boolean saysSo(Jump jump) {
    Element anchor = jump.anchor();
    Element parent = anchor.parent();
    return ROLES.contains(anchor.attr("role"))
        || ROLES.contains(anchor.attr("epub:type"))
        || anchor.attr("rel").equals("footnote")
        || isWikiNote(jump.id())
        || (parent != null && parent.normalName().equals("sup") && parent.hasClass("reference"));
  }

  private static boolean looksSo(Jump jump) {
    String text = jump.anchor().text().strip();
    Element parent = jump.anchor().parent();
    boolean raised =
        text.startsWith("[")
            || (parent != null && parent.normalName().equals("sup"))
            || (jump.anchor().childrenSize() == 1
                && jump.anchor().child(0).normalName().equals("sup"));
    return raised
        && text.length() <= 12
        && LABEL.matches(text)
        && jump.id().length() <= 80
        && NOTE_ID.matches(jump.id());
  }

  private boolean linksBack(Element entry, Element anchor) {
    Set<Element> back = entry == null ? null : leadsTo.get(entry);
    return back != null
        && anchor.text().strip().length() <= 12
        && near(anchor).stream().anyMatch(back::contains);
  }

  /** The elements that a link back to {@code anchor} may name. */
  private static Set<Element> near(Element anchor) {
    Set<Element> near = new LinkedHashSet<>();
    Element at = anchor;
    for (int i = 0; i < NEAR && at != null && !isText(at); i++, at = at.parent()) {
      near.add(at);
    }
    Element before = anchor.previousElementSibling();
    if (before != null && before.childNodeSize() == 0) {
      near.add(before);
    }
    for (Element child : anchor.children()) {
      near.add(child);
    }
    return near;
  }

  private static boolean isText(Element element) {
    return switch (element.normalName()) {
      case "p", "li", "td", "dd", "div", "body", "article", "section" -> true;
      default -> false;
    };
  }

  /** The element that holds the words of the note that {@code target} marks. */
  private static Element entryOf(Element target) {
    Element entry = target;
    while (!Elements.isBlock(entry)
        && entry.parent() != null
        && !entry.parent().normalName().equals("body")) {
      entry = entry.parent();
    }
    return switch (entry.normalName()) {
      case "dt" -> entry.nextElementSibling() == null ? entry : entry.nextElementSibling();
      case "td", "th" -> entry.parent() == null ? entry : entry.parent();
      case "h1", "h2", "h3", "body", "html", "article", "main" -> null;
      default -> entry;
    };
  }

  private Note noteAround(Element element) {
    Element at = element;
    for (int i = 0; i < DEEPEST && at != null; i++, at = at.parent()) {
      Note note = entries.get(at);
      if (note != null) {
        return note;
      }
    }
    return null;
  }

  /** Says whether the page cites by notes. */
  boolean any() {
    return !pointers.isEmpty();
  }

  /** Returns the id of the note that {@code anchor} points to, or null. */
  String pointedTo(Element anchor) {
    return pointers.get(anchor);
  }

  /** Returns the note whose words {@code element} holds, or null. */
  Note at(Element element) {
    return entries.get(element);
  }

  /** Says whether {@code anchor} leads from a note back to where it is cited. */
  boolean isBacklink(Element anchor) {
    return backlinks.contains(anchor);
  }

  /** Returns the addresses that {@code note} links to, those of the works it names among them. */
  List<String> urls(Note note, Links links) {
    Set<String> urls = new LinkedHashSet<>();
    int works = 0;
    for (Element anchor : note.entry().getElementsByTag("a")) {
      String url = links.external(anchor);
      if (url != null) {
        urls.add(url);
      } else if (works < MOST_WORKS && anchor.attr("href").contains("#CITEREF")) {
        Jump work = jump(anchor);
        if (work != null && work.target() != null) {
          works++;
          urls.addAll(workUrls.computeIfAbsent(work.target(), target -> urlsIn(target, links)));
        }
      }
    }
    return urls.stream().limit(MOST_URLS).toList();
  }

  /** Returns the addresses outside of the page that {@code work} links to. */
  static List<String> urlsIn(Element work, Links links) {
    return work.getElementsByTag("a").stream()
        .map(links::external)
        .filter(Objects::nonNull)
        .limit(MOST_URLS)
        .toList();
  }
}
