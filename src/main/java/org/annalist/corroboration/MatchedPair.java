package org.annalist.corroboration;

/**
 * Two claims of two articles that are judged to tell of the same event.
 *
 * @param a the one with the smaller claim id
 * @param b the other
 * @param agree whether their dates and figures are compatible
 * @param score of the match
 */
public record MatchedPair(End a, End b, boolean agree, double score) {

  /**
   * One side of a pair.
   *
   * @param claimId the claim
   * @param sourceId the article it stands in
   * @param date its date as EDTF, empty when it has none
   */
  public record End(String claimId, String sourceId, String date) {}
}
