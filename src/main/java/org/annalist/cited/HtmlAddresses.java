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

/** What a page of HTML says of its own address. */
final class HtmlAddresses {

  private HtmlAddresses() {}

  /** Returns the addresses that a page gives itself, and the one that a browser saved it from. */
  static List<String> of(byte[] bytes) {
    Document document = parse(bytes);
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

  private static Document parse(byte[] bytes) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
