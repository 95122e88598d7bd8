package org.annalist.cited;

/**
 * How much is read, so that no file, however made, takes the machine.
 *
 * @param page bytes of a page, after its content encoding is undone
 * @param header bytes of the head of a record, and of an HTTP head
 * @param record bytes of a record, compressed or not
 * @param ratio how many times its own size a compressed record may grow to, beyond one MiB
 * @param records records of a WARC file
 */
record Limits(int page, int header, long record, int ratio, int records) {

  static final Limits DEFAULT = new Limits(16 << 20, 64 << 10, 1L << 30, 200, 1_000_000);
}
