package org.annalist.format.html;

import org.jsoup.nodes.Element;

/**
 * An element of the page that begins on a line of its own, with what is summed up over the text
 * inside it. Boxes know their parents, which are made before them.
 */
final class Box {

  /** What a piece of text is by the elements it stands in. */
  enum Shape {
    TEXT,
    HEADING,
    ITEM,
    CELL,
    CAPTION
  }

  final Box parent;
  final Element element;
  final Shape shape;

  /** What class, id, role and element say, or null. */
  final Names.Sign sign;

  /** The table that this box is in, itself included; or null. */
  final Box table;

  /** The note that this box is in, itself included; or null. */
  final Notes.Note note;

  /** Of a table: it has headings, a caption or figures, so it is more than the page's layout. */
  boolean holdsData;

  /** Of a table: its cells, and those of them that are figures. */
  int cells;

  int figures;

  /** Characters of running text inside. */
  int prose;

  /** All its running text is a message that the article shows. */
  boolean wrapsMessage;

  /** How much more of an article than of a frame is inside. */
  double weight;

  /** It is no part of an article, or stands in such a box. */
  boolean frame;

  Box(Box parent, Element element, Names.Sign sign, Notes.Note note) {
    this.parent = parent;
    this.element = element;
    this.sign = sign;
    this.note = note != null || parent == null ? note : parent.note;
    this.shape = shapeOf(element, parent);
    boolean isTable = element.normalName().equals("table");
    this.table = isTable ? this : parent == null ? null : parent.table;
    if (isTable) {
      holdsData = sign == Names.Sign.TABLE;
    }
  }

  private static Shape shapeOf(Element element, Box parent) {
    Shape outer = parent == null ? Shape.TEXT : parent.shape;
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Shape.HEADING;
      case "li", "dd", "dt" -> outer == Shape.CAPTION ? outer : Shape.ITEM;
      case "td", "th" -> outer == Shape.CAPTION ? outer : Shape.CELL;
      case "figcaption", "caption" -> Shape.CAPTION;
      case "table" -> Shape.TEXT;
      default -> outer;
    };
  }

  /** Returns the list that this box is an item of, or in an item of; or null. */
  Box list() {
    for (Box box = this; box != null; box = box.parent) {
      switch (box.element.normalName()) {
        case "ul", "ol", "dl" -> {
          return box;
        }
        default -> {}
      }
    }
    return null;
  }

  /** Says whether {@code other} is this box or stands in it. */
  boolean holds(Box other) {
    for (Box box = other; box != null; box = box.parent) {
      if (box == this) {
        return true;
      }
    }
    return false;
  }
}
