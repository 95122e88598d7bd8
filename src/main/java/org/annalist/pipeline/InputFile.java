package org.annalist.pipeline;

/**
 * A file to be read.
 *
 * @param path where it lies
 * @param name its path below the input folder, with forward slashes: its name in the export
 */
public record InputFile(String path, String name) {}
