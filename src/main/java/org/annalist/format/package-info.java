/**
 * The formats of articles: bytes are decoded and read as a {@link org.annalist.article.Page}, each
 * format in a package of its own, and become an {@link org.annalist.article.Article}.
 */
package org.annalist.format;
