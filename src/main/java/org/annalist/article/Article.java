package org.annalist.article;

import java.util.List;

/**
 * One input document, as read.
 *
 * @param file its path below the input folder, with forward slashes
 * @param sha256 digest of the bytes of the file
 * @param text the decoded file, whole; every offset counts from its start
 * @param metadata what is known of it
 * @param blocks its layout in reading order, without overlaps
 */
public record Article(
    String file, String sha256, String text, Metadata metadata, List<Block> blocks) {

  public Article {
    blocks = List.copyOf(blocks);
  }
}
