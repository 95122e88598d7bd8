package org.annalist.article;

import com.google.common.base.Splitter;
import com.google.common.net.InternetDomainName;
import java.util.regex.Pattern;
import org.annalist.text.Fold;

/**
 * Who issued a document: the name that its metadata give, else the registrable domain of its
 * address by the <a href="https://publicsuffix.org/">Public Suffix List</a>.
 *
 * @param name the name, folded, without "the" and without spaces and points ({@code irrawaddy}); or
 *     null
 * @param domain the registrable domain ({@code irrawaddy.com}) when there is no name, or null
 */
public record Publisher(String name, String domain) {

  private static final Pattern IP_ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");

  /** Nobody is named: such documents are never of one publisher. */
  public static final Publisher UNKNOWN = new Publisher(null, null);

  /** Returns the publisher by name, else by the domain of {@code url}; both may be null. */
  public static Publisher of(String name, String url) {
    String bare = bare(name);
    return bare.isEmpty() ? new Publisher(null, registrableDomain(url)) : new Publisher(bare, null);
  }

  /** Returns the publisher of an article. */
  public static Publisher of(Source source) {
    return of(source.metadata().publisher(), source.metadata().url());
  }

  /** Says whether anybody is named. */
  public boolean isKnown() {
    return name != null || domain != null;
  }

  /** Returns the domain without its public suffix, the part that is a name: {@code irrawaddy}. */
  public String label() {
    return domain == null ? null : bare(Splitter.on('.').split(domain).iterator().next());
  }

  /** Returns the name, else the domain. */
  @Override
  public String toString() {
    return name != null ? name : domain != null ? domain : "an unnamed publisher";
  }

  private static String bare(String name) {
    return Fold.fold(name).replaceFirst("^the ", "").replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Returns the registrable domain of an address, its host when it has none, or null. */
  private static String registrableDomain(String url) {
    if (url == null) {
      return null;
    }
    String original = Urls.original(url);
    String host = Urls.host(original == null ? url : original);
    if (!InternetDomainName.isValid(host)) {
      return IP_ADDRESS.matcher(host).matches() ? host : null;
    }
    InternetDomainName name = InternetDomainName.from(host);
    return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : host;
  }
}
