package org.annalist.pipeline;

import org.annalist.support.Support;

/**
 * What an input says of a claim that cites it.
 *
 * @param claimId the claim
 * @param sourceId the input
 * @param support what was found
 */
record CheckResult(String claimId, String sourceId, Support support) {

  static String key(String claimId, String sourceId) {
    return claimId + ' ' + sourceId;
  }
}
