package org.annalist.pipeline;

import java.util.List;
import org.annalist.article.Article;
import org.annalist.claim.Claim;

/**
 * An article and the claims made from it.
 *
 * @param article the article
 * @param claims its claims in reading order
 */
record ArticleClaims(Article article, List<Claim> claims) {}
