package org.annalist.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on loopback that sends the very bytes that it is told to, however wrong: {@code
 * com.sun.net.httpserver} would not.
 */
final class TestServer implements AutoCloseable {

  /** Answers a request; {@code times} is how often its path was asked for, from 1. */
  interface Handler {
    void answer(OutputStream out, int times) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();

  TestServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    workers.execute(this::acceptAll);
  }

  int port() {
    return socket.getLocalPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  TestServer on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** Sends a whole answer. */
  TestServer page(String path, String body) {
    return on(path, (out, times) -> send(out, "200 OK", "Content-Type: text/html", body));
  }

  TestServer redirect(String path, String to) {
    return on(path, (out, times) -> send(out, "302 Found", "Location: " + to, ""));
  }

  /** Returns the paths asked for, in order. */
  List<String> requests() {
    return requests;
  }

  /** Returns the heads of the requests, in order. */
  List<String> heads() {
    return heads;
  }

  /** Returns how many connections were open at a time, at most. */
  int mostOpen() {
    return mostOpen.get();
  }

  static void send(OutputStream out, String status, String head, String body) throws IOException {
    raw(
        out,
        "HTTP/1.1 "
            + status
            + "\r\n"
            + head
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  static void raw(OutputStream out, String bytes) throws IOException {
    out.write(bytes.getBytes(ISO_8859_1));
    out.flush();
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket client = socket.accept();
        workers.execute(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket client) {
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    try (client) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
      String request = in.readLine();
      if (request == null) {
        return;
      }
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      String path = request.split(" ", -1)[1];
      requests.add(path);
      heads.add(head.toString());
      int times = counts.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
      handlers
          .getOrDefault(path, (out, n) -> send(out, "404 Not Found", "X: y", "gone"))
          .answer(client.getOutputStream(), times);
    } catch (IOException e) {
      // The client went away: some answers are made for that.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.decrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    workers.shutdownNow();
  }
}
