package org.annalist.article;

import com.google.common.base.Splitter;
import com.google.common.net.InternetDomainName;
import com.google.re2j.Pattern;
import org.annalist.text.Fold;

/**
 * Who issued a document: the name that its metadata give, else the registrable domain of its
 * address by the <a href="https://publicsuffix.org/">Public Suffix List</a>.
 *
 * <p>Names and domains are taken together as the rules of {@code publishers.yaml} tell: {@code The
 * Guardian} and {@code https://www.guardian.co.uk/x} are one publisher, {@code ada.github.io} and
 * {@code bea.github.io} two, and {@code https://doi.org/10.1000/1} is of whoever registered {@code
 * 10.1000}.
 *
 * @param name the name, folded, without what the rules drop and without spaces and points ({@code
 *     irrawaddy}), or the id of its house; or null
 * @param domain the registrable domain ({@code irrawaddy.com}) or what stands for it, or null
 */
public record Publisher(String name, String domain) {

  private static final Pattern IP_ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+\\]");

  /** "theguardian.com", "www.river-post.com": a name that is an address. */
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+/?");

  /** Nobody is named: such documents are never of one publisher. */
  public static final Publisher UNKNOWN = new Publisher(null, null);

  /** Returns the publisher by name, else by the domain of {@code url}; both may be null. */
  public static Publisher of(String name, String url) {
    String domain = domainOf(url);
    String named = domainNamed(name);
    if (named != null) {
      return new Publisher(PublisherRules.ALL.houseByDomain().get(named), named);
    }
    String house = PublisherRules.ALL.houseNamed(name);
    if (house == null) {
      house = domain == null ? null : PublisherRules.ALL.houseByDomain().get(domain);
    }
    String bare = PublisherRules.ALL.bare(name);
    return new Publisher(house != null ? house : bare.isEmpty() ? null : bare, domain);
  }

  /** Returns the publisher of an article. */
  public static Publisher of(Source source) {
    return of(source.metadata().publisher(), source.metadata().url());
  }

  /** Says whether anybody is named. */
  public boolean isKnown() {
    return name != null || domain != null;
  }

  /**
   * Returns the domain without its public suffix and "the", the part that is a name: {@code
   * irrawaddy}; null when there is none.
   */
  public String label() {
    if (domain == null || domain.indexOf('/') >= 0) {
      return null;
    }
    String label = Splitter.on('.').split(domain).iterator().next();
    String bare = PublisherRules.ALL.bare(label);
    return bare.startsWith("the") && bare.length() > 5 ? bare.substring(3) : bare;
  }

  /** Returns the name, else the domain. */
  @Override
  public String toString() {
    return name != null ? name : domain != null ? domain : "an unnamed publisher";
  }

  /** A name that is nothing but an address. */
  private static String domainNamed(String name) {
    if (name == null || name.indexOf('.') < 0 || name.strip().indexOf(' ') >= 0) {
      return null;
    }
    String folded = Fold.fold(name);
    if (!DOMAIN.matches(folded)) {
      return null;
    }
    String host = Urls.host(folded);
    return InternetDomainName.isValid(host) && InternetDomainName.from(host).isUnderPublicSuffix()
        ? domainOf(folded)
        : null;
  }

  private static String domainOf(String url) {
    if (url == null) {
      return null;
    }
    String original = Urls.original(url);
    String key = Urls.key(original == null ? url : original);
    String host = Urls.host(key);
    if (!host.isEmpty() && "[0123456789".indexOf(host.charAt(0)) >= 0 && IP_ADDRESS.matches(host)) {
      return host;
    }
    String path = key.length() > host.length() + 1 ? key.substring(host.length() + 1) : "";
    return PublisherRules.ALL.ownerOf(host, path);
  }
}
