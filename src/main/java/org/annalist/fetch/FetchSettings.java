package org.annalist.fetch;

import java.time.Duration;

/**
 * How pages are asked for.
 *
 * @param userAgent who asks; its first word is what robots.txt knows it by
 * @param delay the pause between two requests to one host
 * @param timeout how long one request may take, from connecting to the last byte
 * @param largest pages of more bytes are left
 * @param tries how often a page is asked for when its server is busy or breaks off
 * @param backoff the pause before the second try; it doubles with each
 * @param longestWait a server that asks for a longer pause is left
 * @param allowPrivate whether addresses inside a network, and any port, may be asked
 */
public record FetchSettings(
    String userAgent,
    Duration delay,
    Duration timeout,
    int largest,
    int tries,
    Duration backoff,
    Duration longestWait,
    boolean allowPrivate) {}
