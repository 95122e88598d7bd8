package org.annalist.article;

/**
 * An article as something that claims rest on: its identity without its text.
 *
 * @param id {@code s_} and twelve hexadecimal digits
 * @param file its path below the input folder
 * @param sha256 digest of the bytes of the file
 * @param metadata what is known of it
 */
public record Source(String id, String file, String sha256, Metadata metadata) {}
