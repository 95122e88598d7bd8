package org.annalist.format.html;

import com.google.common.net.InternetDomainName;
import org.annalist.article.Urls;
import org.jsoup.nodes.Element;

/**
 * Where the links of a page lead.
 *
 * @param own the page's address, or null
 * @param wiki whether it is a page of MediaWiki, which marks the links that leave it
 */
record Links(String own, boolean wiki) {

  private static final int LONGEST = 2_000;

  /** Returns the address on the web that {@code anchor} leads to, as written, or null. */
  String external(Element anchor) {
    String href = anchor.attr("href").strip();
    boolean web =
        href.startsWith("http://") || href.startsWith("https://") || href.startsWith("//");
    if (!web || href.length() > LONGEST || Urls.host(full(href)).isEmpty()) {
      return null;
    }
    return wiki && !anchor.className().contains("external") ? null : href;
  }

  /** Returns the address of another site's page that {@code anchor} leads to, or null. */
  String elsewhere(Element anchor) {
    String href = external(anchor);
    if (href == null || own == null) {
      return null;
    }
    String key = Urls.key(full(href));
    boolean page = key.indexOf('/') > 0 || key.indexOf('?') > 0;
    return page && !site(full(href)).equals(site(own)) ? href : null;
  }

  private static String full(String href) {
    return href.startsWith("//") ? "http:" + href : href;
  }

  private static String site(String url) {
    String original = Urls.original(url);
    String host = Urls.host(original == null ? url : original);
    if (!InternetDomainName.isValid(host)) {
      return host;
    }
    InternetDomainName name = InternetDomainName.from(host);
    return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : host;
  }
}
