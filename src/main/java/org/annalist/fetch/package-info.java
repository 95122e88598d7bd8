/**
 * Fetch: gets cited pages from the web, politely, into a WARC file.
 *
 * <p>{@link org.annalist.fetch.Fetcher} asks for pages, {@link org.annalist.fetch.WarcOutput} keeps
 * them. No other package opens a network connection, and none of the flow knows this one.
 */
package org.annalist.fetch;
