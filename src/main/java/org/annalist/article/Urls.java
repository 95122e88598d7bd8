package org.annalist.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Web addresses: compared in a normal form, archived copies taken back to their originals. */
public final class Urls {

  private static final Pattern ARCHIVED =
      Pattern.compile(
          "(?i)^https?://(?:web\\.archive\\.org/(?:web/)?|wayback\\.archive\\.org/web/|"
              + "archive\\.(?:org/web|is|today|ph|li|vn|fo|md)/|webarchive\\.[a-z.]+/[a-z]*/?|"
              + "arquivo\\.pt/(?:wayback|noFrame/replay)/|www\\.webcitation\\.org/[^?]{0,40}\\?url=)"
              + "(?:[0-9*]{1,14}[a-z_]{0,5}/|newest/|)((?:https?:|www\\.|[a-z0-9-]+\\.)\\S+)$");

  private static final List<String> TRACKING =
      List.of("utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid=", "igshid=", "ocid=", "cmpid=");

  private Urls() {}

  /** Returns the address that {@code url} is an archived copy of, or null when it is none. */
  public static String original(String url) {
    if (!mayBeArchived(url)) {
      return null;
    }
    Matcher archived = ARCHIVED.matcher(url);
    if (!archived.matches()) {
      return null;
    }
    String original = archived.group(1);
    if (original.startsWith("http:/") && !original.startsWith("http://")) {
      return "http://" + original.substring("http:/".length());
    }
    if (original.startsWith("https:/") && !original.startsWith("https://")) {
      return "https://" + original.substring("https:/".length());
    }
    return original.contains("://") ? original : "http://" + original;
  }

  /** Most addresses are not, and asking the pattern takes long. */
  private static boolean mayBeArchived(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.contains("archive") || lower.contains("arquivo") || lower.contains("webcitation");
  }

  /**
   * Returns the form in which addresses are compared: no scheme, no {@code www.}, no fragment, no
   * tracking parameters, no slash at the end, host in lower case (RFC 3986, 6.2.2, and custom).
   * Empty when {@code url} is null.
   */
  public static String key(String url) {
    if (url == null) {
      return "";
    }
    String rest = url.strip();
    int scheme = rest.indexOf("://");
    if (scheme >= 0 && scheme < 8) {
      rest = rest.substring(scheme + 3);
    }
    int fragment = rest.indexOf('#');
    if (fragment >= 0) {
      rest = rest.substring(0, fragment);
    }
    String query = "";
    int mark = rest.indexOf('?');
    if (mark >= 0) {
      query = withoutTracking(rest.substring(mark + 1));
      rest = rest.substring(0, mark);
    }
    int slash = rest.indexOf('/');
    String host = (slash < 0 ? rest : rest.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = slash < 0 ? "" : rest.substring(slash);
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return bareHost(host) + path + (query.isEmpty() ? "" : "?" + query);
  }

  /** Returns the host of {@code url} without {@code www.} and port, in lower case; or empty. */
  public static String host(String url) {
    String key = key(url);
    int end = key.length();
    for (char stop : new char[] {'/', '?'}) {
      int at = key.indexOf(stop);
      end = at >= 0 && at < end ? at : end;
    }
    return key.substring(0, end);
  }

  /** Returns the last segment of the path of {@code url}, without a file ending; or empty. */
  public static String lastSegment(String url) {
    String key = key(url);
    int query = key.indexOf('?');
    String path = query < 0 ? key : key.substring(0, query);
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      return "";
    }
    String segment = path.substring(slash + 1);
    int dot = segment.lastIndexOf('.');
    return dot > 0 && segment.length() - dot <= 6 ? segment.substring(0, dot) : segment;
  }

  private static String bareHost(String host) {
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    int user = bare.indexOf('@');
    bare = user >= 0 ? bare.substring(user + 1) : bare;
    if (bare.endsWith(":80")) {
      return bare.substring(0, bare.length() - 3);
    }
    return bare.endsWith(":443") ? bare.substring(0, bare.length() - 4) : bare;
  }

  private static String withoutTracking(String query) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty() && TRACKING.stream().noneMatch(parameter::startsWith)) {
        kept.add(parameter);
      }
    }
    return String.join("&", kept);
  }
}
