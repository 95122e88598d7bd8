package org.annalist.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.annalist.article.Urls;
import org.annalist.fetch.Report.Outcome;
import org.annalist.fetch.WarcOutput.Found;

/**
 * Fetches cited pages: several hosts at a time, one request at a time to each, what robots.txt
 * forbids not at all. Of a page that is gone the archived copy is taken, when the reference names
 * one.
 */
public final class Fetcher implements Closeable {

  private static final int HOSTS_AT_A_TIME = 8;
  private static final int MOST_REDIRECTS = 10;

  private final FetchSettings settings;
  private final Clock clock;
  private final WebClient client;
  private final Hosts hosts;
  private final Object reporting = new Object();

  /**
   * Makes a fetcher.
   *
   * @param clock what a server's "not before" is held against
   */
  public Fetcher(FetchSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.client = new WebClient(settings);
    this.hosts = new Hosts(client, settings);
  }

  /**
   * Fetches all pages that {@code output} has not.
   *
   * @param reports told what became of each page, one at a time
   * @throws IOException when the file cannot be written
   */
  public void fetch(List<CitedUrl> pages, WarcOutput output, Consumer<Report> reports)
      throws IOException, InterruptedException {
    Map<String, List<CitedUrl>> byHost = new LinkedHashMap<>();
    for (CitedUrl page : pages) {
      byHost.computeIfAbsent(Urls.host(page.url()), host -> new ArrayList<>()).add(page);
    }
    ExecutorService workers = Executors.newFixedThreadPool(HOSTS_AT_A_TIME);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (List<CitedUrl> ofHost : byHost.values()) {
        running.add(workers.submit(() -> fetchOneByOne(ofHost, output, reports)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UncheckedIOException io
          ? io.getCause()
          : new IOException("fetching ended: " + e.getCause(), e);
    } finally {
      workers.shutdownNow();
    }
  }

  private void fetchOneByOne(List<CitedUrl> pages, WarcOutput output, Consumer<Report> reports) {
    try {
      for (CitedUrl page : pages) {
        Report report = fetch(page, output);
        synchronized (reporting) {
          reports.accept(report);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Report fetch(CitedUrl page, WarcOutput output) throws IOException, InterruptedException {
    if (output.has(page)) {
      return new Report(page.url(), null, 0, Outcome.PRESENT, 0, null);
    }
    Result live = follow(page.url());
    Result got = live;
    if (live.outcome() != Outcome.FETCHED
        && live.outcome() != Outcome.DISALLOWED
        && page.archivedUrl() != null) {
      Result copy = follow(page.archivedUrl());
      got = copy.outcome() == Outcome.FETCHED ? copy : live;
    }
    if (got.outcome() != Outcome.FETCHED) {
      return new Report(page.url(), null, live.status(), live.outcome(), 0, live.reason());
    }
    output.keep(got.chain());
    Found last = got.chain().get(got.chain().size() - 1);
    return new Report(
        page.url(),
        last.url(),
        last.answer().status(),
        live.outcome() == Outcome.FETCHED ? Outcome.FETCHED : Outcome.ARCHIVED,
        last.answer().body().length,
        live.reason());
  }

  /**
   * What came of following an address.
   *
   * @param chain the redirects and the page at their end, empty when there is none
   */
  private record Result(Outcome outcome, int status, String reason, List<Found> chain) {

    static Result without(Outcome outcome, int status, String reason) {
      return new Result(outcome, status, reason, List.of());
    }
  }

  private Result follow(String start) throws InterruptedException {
    List<Found> chain = new ArrayList<>();
    String address = start;
    try {
      while (chain.size() <= MOST_REDIRECTS) {
        URI url = Locator.of(address, settings.allowPrivate());
        if (!hosts.allows(url)) {
          return Result.without(Outcome.DISALLOWED, 0, "robots.txt of " + url.getHost());
        }
        Answer answer = ask(url);
        chain.add(new Found(withoutFragment(address), answer));
        if (answer.isRedirect()) {
          address = resolved(url, answer);
        } else {
          String problem = PageProblem.of(answer);
          return problem == null
              ? new Result(Outcome.FETCHED, answer.status(), null, chain)
              : Result.without(Outcome.FAILED, answer.status(), problem);
        }
      }
      int status = chain.get(chain.size() - 1).answer().status();
      return Result.without(Outcome.FAILED, status, "more than " + MOST_REDIRECTS + " redirects");
    } catch (Refused e) {
      return Result.without(Outcome.REFUSED, 0, e.getMessage());
    } catch (UnknownHostException e) {
      return Result.without(Outcome.FAILED, 0, "no such host: " + words(e));
    } catch (IOException e) {
      return Result.without(Outcome.FAILED, 0, words(e));
    }
  }

  private static String resolved(URI url, Answer answer) throws Refused {
    String to = answer.field("Location").strip();
    try {
      return to.contains("://") ? to : url.resolve(to.replace(" ", "%20")).toString();
    } catch (IllegalArgumentException e) {
      throw new Refused("a redirect to no address: " + to);
    }
  }

  /** Asks again, after a pause, when the server is busy or breaks off. */
  private Answer ask(URI url) throws IOException, InterruptedException {
    Duration pause = settings.backoff();
    for (int tried = 1; ; tried++) {
      try {
        Answer answer = hosts.ask(url);
        Duration wait = waitFor(answer, pause);
        if (wait == null
            || tried == settings.tries()
            || wait.compareTo(settings.longestWait()) > 0) {
          return answer;
        }
        hosts.rest(url, wait);
      } catch (PageTooLarge
          | UnknownHostException
          | ConnectException
          | NoRouteToHostException
          | SSLException e) {
        // It would be the same a moment later.
        throw e;
      } catch (IOException e) {
        if (tried == settings.tries()) {
          throw e;
        }
        hosts.rest(url, pause);
      }
      pause = pause.multipliedBy(2);
    }
  }

  /** Returns how long to wait before the next try, or null when there is none to make. */
  private Duration waitFor(Answer answer, Duration pause) {
    int status = answer.status();
    if (status != 429 && status != 500 && status != 502 && status != 503 && status != 504) {
      return null;
    }
    String after = answer.field("Retry-After");
    if (after == null) {
      return pause;
    }
    Duration asked = seconds(after.strip());
    return asked.compareTo(pause) > 0 ? asked : pause;
  }

  /** RFC 9110, 10.2.3: seconds, or a date. */
  private Duration seconds(String after) {
    if (!after.isEmpty() && after.length() < 10 && after.chars().allMatch(Character::isDigit)) {
      return Duration.ofSeconds(Long.parseLong(after));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(clock.instant(), date.toInstant());
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  private static String withoutFragment(String url) {
    int end = url.indexOf('#');
    return end < 0 ? url : url.substring(0, end);
  }

  private static String words(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
