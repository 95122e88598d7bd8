package org.annalist.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The hosts that are asked, and what their robots.txt (RFC 9309) asks of us. */
final class Hosts {

  /** RFC 9309, 2.5: a robots.txt is read at least so far. */
  private static final int LARGEST_ROBOTS = 512_000;

  /** RFC 9309, 2.3.1.2. */
  private static final int MOST_REDIRECTS = 5;

  /** A host that asks for longer pauses is asked after these. */
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private final WebClient client;
  private final FetchSettings settings;
  private final String product;
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();
  private final Map<String, BaseRobotRules> rules = new ConcurrentHashMap<>();

  Hosts(WebClient client, FetchSettings settings) {
    this.client = client;
    this.settings = settings;
    this.product = settings.userAgent().split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** Asks for {@code url} when it is its host's turn. */
  Answer ask(URI url) throws IOException, InterruptedException {
    return host(url).ask(() -> client.get(url, settings.largest()), pause(url));
  }

  /** Lets nobody ask the host of {@code url} before {@code pause} is over. */
  void rest(URI url, Duration pause) {
    host(url).rest(pause);
  }

  /**
   * Says whether the host lets us ask for {@code url}.
   *
   * @throws IOException when that cannot be known: its robots.txt breaks off or its server is down,
   *     which RFC 9309 (2.3.1.4) holds for a no
   */
  boolean allows(URI url) throws IOException, InterruptedException {
    String origin = origin(url);
    BaseRobotRules known = rules.get(origin);
    if (known == null) {
      known = readRobots(url.resolve("/robots.txt"));
      rules.put(origin, known);
    }
    return known.isAllowed(url.toString());
  }

  private BaseRobotRules readRobots(URI start) throws IOException, InterruptedException {
    URI url = start;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      Answer answer;
      try {
        URI robots = url;
        answer = host(url).ask(() -> client.get(robots, LARGEST_ROBOTS), settings.delay());
      } catch (UnknownHostException | ConnectException | PageTooLarge e) {
        // Who cannot be reached will not be reached for the page either, and says so there.
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
      }
      if (answer.isRedirect()) {
        url = Locator.of(url.resolve(answer.field("Location")).toString(), settings.allowPrivate());
      } else if (answer.isPage()) {
        return parse(start, answer);
      } else if (answer.status() == 429 || answer.status() >= 500) {
        throw new IOException("robots.txt cannot be read: HTTP status " + answer.status());
      } else {
        break;
      }
    }
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  private BaseRobotRules parse(URI url, Answer answer) {
    String type = answer.field("Content-Type");
    return new SimpleRobotRulesParser()
        .parseContent(
            url.toString(), answer.body(), type == null ? "text/plain" : type, List.of(product));
  }

  private Duration pause(URI url) {
    BaseRobotRules known = rules.get(origin(url));
    long asked = known == null ? 0 : Math.max(0, known.getCrawlDelay());
    Duration wished = Duration.ofMillis(Math.min(asked, LONGEST_DELAY.toMillis()));
    return wished.compareTo(settings.delay()) > 0 ? wished : settings.delay();
  }

  private Host host(URI url) {
    return hosts.computeIfAbsent(url.getHost().toLowerCase(Locale.ROOT), name -> new Host());
  }

  private static String origin(URI url) {
    return (url.getScheme() + "://" + url.getHost() + ':' + url.getPort()).toLowerCase(Locale.ROOT);
  }
}
