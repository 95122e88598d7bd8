/**
 * Annalist: dated claims of articles, the references that carry them, the origins behind them.
 *
 * <p>Nouns are the domain, plain Java, each package knowing only those before it: {@link
 * org.annalist.text} (spans, offsets, words), {@link org.annalist.rule} (rules as data), {@link
 * org.annalist.timex} (time expressions and {@link org.annalist.timex.Edtf dates}), {@link
 * org.annalist.article} (an {@link org.annalist.article.Article} as read), {@link
 * org.annalist.format} (how files of each format are read as one), {@link org.annalist.claim} (a
 * {@link org.annalist.claim.Claim} and its date), {@link org.annalist.citation} (a {@link
 * org.annalist.citation.CitedClaim} and its references), {@link org.annalist.cited} (the pages that
 * references lead to), {@link org.annalist.fetch} (from the web, for them who ask), {@link
 * org.annalist.support} (a {@link org.annalist.support.CheckedClaim}: what the cited text says),
 * {@link org.annalist.corroboration} (a {@link org.annalist.corroboration.CorroboratedClaim}: who
 * else says so, on whose word), {@link org.annalist.export} (files).
 *
 * <p>Verbs are the flow: {@link org.annalist.pipeline} runs {@code ReadArticles → ExtractClaims →
 * AttachCitations → CheckCitations → Corroborate → WriteExports} on Apache Beam; its {@code Flow}
 * is the table of contents. {@link org.annalist.cli} is the command line.
 */
package org.annalist;
