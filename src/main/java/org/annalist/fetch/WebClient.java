package org.annalist.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks for one page: no redirect is followed, nothing asked twice, no cookie kept, no proxy used,
 * and no connection used again, so that what a server sends too much ends up nowhere.
 */
final class WebClient implements AutoCloseable {

  private static final Http1Config HEAD =
      Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).build();

  private final CloseableHttpClient client;
  private final FetchSettings settings;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(WebClient::daemon);

  WebClient(FetchSettings settings) {
    this.settings = settings;
    Timeout timeout = Timeout.of(settings.timeout());
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(
                        settings.allowPrivate()
                            ? SystemDefaultDnsResolver.INSTANCE
                            : new PublicAddresses())
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(HEAD).build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(timeout)
                            .setSocketTimeout(timeout)
                            .build())
                    .setMaxConnTotal(64)
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(timeout)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setRoutePlanner(new DefaultRoutePlanner(null))
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent(settings.userAgent())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
  }

  /**
   * Asks for {@code url}.
   *
   * @param largest how many bytes the page may have; of an answer that is none, so many are read
   * @throws Refused when its host has an address that is not asked
   * @throws PageTooLarge when the page has more bytes
   * @throws IOException when there is no whole answer in time
   */
  Answer get(URI url, int largest) throws IOException {
    HttpGet request = new HttpGet(url);
    request.setHeader(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,text/plain;q=0.9");
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "en,*;q=0.5");
    request.setHeader(HttpHeaders.CONNECTION, "close");
    // A socket's timeout starts anew with every byte; this one does not.
    ScheduledFuture<?> end =
        watch.schedule(request::cancel, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
      byte[] body = body(response, largest, request);
      return new Answer(
          response.getCode(), response.getReasonPhrase(), response.getHeaders(), body);
    } catch (PageTooLarge | Refused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (request.isCancelled()) {
        throw new InterruptedIOException(
            "no whole answer in " + settings.timeout().toSeconds() + " s");
      }
      throw e;
    } finally {
      end.cancel(false);
    }
  }

  private static byte[] body(ClassicHttpResponse response, int largest, HttpGet request)
      throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    boolean page = response.getCode() >= 200 && response.getCode() < 300;
    if (page && entity.getContentLength() > largest) {
      request.cancel();
      throw new PageTooLarge(entity.getContentLength(), largest);
    }
    // Closing the stream would read it to its end.
    InputStream in = entity.getContent();
    byte[] body = page ? in.readNBytes(largest + 1) : in.readNBytes(Math.min(largest, 4_096));
    if (body.length > largest) {
      request.cancel();
      throw new PageTooLarge(body.length, largest);
    }
    if (!page) {
      request.cancel();
    }
    return body;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "annalist-watch");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    client.close();
  }
}
