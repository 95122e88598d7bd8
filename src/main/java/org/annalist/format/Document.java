package org.annalist.format;

import org.annalist.article.Metadata;

/**
 * One document, as it lies in a file: the whole file, an entry of an archive, a page of a dump.
 *
 * @param name its name in the export: the path of its file below the input folder, then {@code
 *     /entry} of an archive or {@code #title} of a dump
 * @param format how it is written
 * @param bytes its content
 * @param metadata what its file says of it
 */
// An array is compared by identity, and nobody compares documents.
@SuppressWarnings("ArrayRecordComponent")
public record Document(String name, Format format, byte[] bytes, Metadata metadata) {}
