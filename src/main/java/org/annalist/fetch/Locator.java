package org.annalist.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Reads addresses as they are written, and says which are asked. */
final class Locator {

  private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8000, 8008, 8080, 8443);

  /** Longer addresses are no addresses of pages. */
  private static final int LONGEST = 8_192;

  private Locator() {}

  /**
   * Returns {@code url} as it is asked for: characters that must be are percent-encoded (RFC 3986),
   * the host is in ASCII, there is no fragment.
   *
   * @param anyPort whether ports may be asked that web servers seldom use
   * @throws Refused when it is no address of the web, or names a user, or an unusual port
   */
  static URI of(String url, boolean anyPort) throws Refused {
    URI uri = parse(url);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new Refused("not http or https: " + shortened(url));
    }
    if (uri.getHost() == null || uri.getUserInfo() != null) {
      throw new Refused("not the address of a host: " + shortened(url));
    }
    if (!anyPort && !PORTS.contains(uri.getPort())) {
      throw new Refused("port " + uri.getPort() + " is not asked");
    }
    return uri;
  }

  private static URI parse(String url) throws Refused {
    int end = url.indexOf('#');
    String bare = (end < 0 ? url : url.substring(0, end)).strip();
    if (bare.length() > LONGEST) {
      throw new Refused("an address of " + bare.length() + " characters");
    }
    try {
      int host = bare.indexOf("://") + 3;
      int path = host < 3 ? -1 : indexOfPath(bare, host);
      if (path < 0) {
        throw new Refused("not http or https: " + shortened(url));
      }
      String authority = bare.substring(host, path);
      String ascii = isAscii(authority) ? authority : IDN.toASCII(authority);
      String rest = encoded(bare.substring(path));
      return URI.create(
          bare.substring(0, host) + ascii + (rest.startsWith("/") ? rest : '/' + rest));
    } catch (IllegalArgumentException e) {
      throw new Refused("not an address: " + shortened(url));
    }
  }

  private static int indexOfPath(String url, int from) {
    int i = from;
    while (i < url.length() && url.charAt(i) != '/' && url.charAt(i) != '?') {
      i++;
    }
    return i;
  }

  private static boolean isAscii(String string) {
    return string.chars().allMatch(c -> c < 128);
  }

  private static String encoded(String path) {
    StringBuilder out = new StringBuilder(path.length());
    byte[] bytes = path.getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int c = bytes[i] & 0xFF;
      boolean escape = c == '%' && !(isHex(bytes, i + 1) && isHex(bytes, i + 2));
      if (c <= ' ' || c >= 127 || "\"<>\\^`{|}[]".indexOf(c) >= 0 || escape) {
        out.append('%').append(String.format(Locale.ROOT, "%02X", c));
      } else {
        out.append((char) c);
      }
    }
    return out.toString();
  }

  private static boolean isHex(byte[] bytes, int i) {
    return i < bytes.length && Character.digit(bytes[i], 16) >= 0;
  }

  private static String shortened(String url) {
    return url.length() > 200 ? url.substring(0, 200) + "…" : url;
  }
}
