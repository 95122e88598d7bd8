package org.annalist.format;

/**
 * How much of hostile input is read; {@link #USUAL} are those of the README, a test sets its own.
 *
 * @param document longer documents, in bytes, are left out
 * @param page longer pages of a dump, in bytes of XML, are left out
 * @param entries archives with more entries are left out
 * @param archive of an archive no more bytes of content are read
 * @param times what grows to more than so many times its compressed size is no text
 * @param small content of at most so many bytes may grow as it likes
 */
record Limits(long document, int page, int entries, long archive, int times, long small) {

  /** MediaWiki allows 2 MiB of wikitext a page; text seldom shrinks to a tenth. */
  static final Limits USUAL = new Limits(256L << 20, 32 << 20, 100_000, 4L << 30, 1_000, 16L << 20);
}
