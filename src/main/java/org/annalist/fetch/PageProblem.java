package org.annalist.fetch;

import java.util.Locale;

/** Says why an answer is no page to keep. */
final class PageProblem {

  /** Binary files show themselves early. */
  private static final int START = 1_024;

  private PageProblem() {}

  /** Returns what is wrong with {@code answer}, or null when it is a page of text. */
  static String of(Answer answer) {
    if (!answer.isPage()) {
      String after = answer.field("Retry-After");
      return "HTTP status " + answer.status() + (after == null ? "" : ", asks to wait " + after);
    }
    String field = answer.field("Content-Type");
    String type = field == null ? "" : field.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!type.isEmpty()
        && !type.equals("text/html")
        && !type.equals("application/xhtml+xml")
        && !type.equals("text/plain")) {
      return type + " is not read; expected HTML or plain text";
    }
    if (answer.body().length == 0) {
      return "an empty page";
    }
    boolean encoded = answer.field("Content-Encoding") != null;
    return !encoded && isBinary(answer.body())
        ? "says that it is " + (type.isEmpty() ? "a page" : type) + ", and is no text"
        : null;
  }

  private static boolean isBinary(byte[] body) {
    boolean utf16 = body.length > 1 && (body[0] & 0xFF) >= 0xFE && (body[1] & 0xFF) >= 0xFE;
    if (body.length > 4 && body[0] == '%' && body[1] == 'P' && body[2] == 'D' && body[3] == 'F') {
      return true;
    }
    for (int i = 0; !utf16 && i < Math.min(START, body.length); i++) {
      if (body[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
