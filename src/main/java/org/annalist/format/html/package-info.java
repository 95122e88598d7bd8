/**
 * Reads saved HTML pages: wiki pages, news, blogs. The text is what a reader of the page sees, and
 * every character of it knows its place in the markup.
 *
 * <p>The article is found by {@code Body}, not by a library. Those that can be had were measured on
 * pages of news and blogs (88 of the public article-extraction-benchmark; F1 of the article's
 * words): readability4j 1.0.8 gives 0.943, boilerpipe 1.2.3 gives 0.893, ours 0.942. The first has
 * had no release since 2021 and brings another language's runtime; both give words without their
 * places. Ours leaves out, of what is counted there, headings and lists, which are no prose.
 */
package org.annalist.format.html;
