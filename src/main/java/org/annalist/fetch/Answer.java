package org.annalist.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.Header;

/** What a server answered. */
final class Answer {

  private final int status;
  private final String phrase;
  private final Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final byte[] body;

  Answer(int status, String phrase, Header[] headers, byte[] body) {
    this.status = status;
    this.phrase = phrase == null ? "" : phrase;
    for (Header header : headers) {
      fields
          .computeIfAbsent(header.getName(), name -> new ArrayList<>())
          .add(header.getValue() == null ? "" : header.getValue());
    }
    this.body = body;
  }

  int status() {
    return status;
  }

  String phrase() {
    return phrase;
  }

  /** Returns all fields of its head by their names. */
  Map<String, List<String>> fields() {
    return fields;
  }

  /** Returns the first field of this name, or null. */
  String field(String name) {
    List<String> values = fields.get(name);
    return values == null ? null : values.get(0);
  }

  byte[] body() {
    return body;
  }

  boolean isRedirect() {
    return status >= 300 && status < 400 && field("Location") != null;
  }

  boolean isPage() {
    return status >= 200 && status < 300;
  }
}
