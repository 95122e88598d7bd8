package org.annalist.fetch;

/**
 * A cited page to be fetched.
 *
 * @param url its address
 * @param archivedUrl the address of an archived copy, or null
 */
public record CitedUrl(String url, String archivedUrl) {}
