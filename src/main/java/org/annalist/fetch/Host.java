package org.annalist.fetch;

import java.io.IOException;
import java.time.Duration;

/** A host that is asked by one thread at a time, with a pause after each request. */
final class Host {

  private long freeAt = System.nanoTime();

  /** A request to a host. */
  interface Request<T> {
    T send() throws IOException;
  }

  /** Waits for its turn, sends the request, and keeps the host free for {@code pause} after it. */
  synchronized <T> T ask(Request<T> request, Duration pause)
      throws IOException, InterruptedException {
    long wait = freeAt - System.nanoTime();
    if (wait > 0) {
      Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
    }
    try {
      return request.send();
    } finally {
      rest(pause);
    }
  }

  /** Lets nobody ask before {@code pause} is over. */
  synchronized void rest(Duration pause) {
    freeAt = Math.max(freeAt, System.nanoTime() + pause.toNanos());
  }
}
