package org.annalist.pipeline;

import org.annalist.support.Support;

/**
 * What a text says of a claim that cites it.
 *
 * @param claimId the claim
 * @param textId the text
 * @param support what was found
 */
record CheckResult(String claimId, String textId, Support support) {

  static String key(String claimId, String textId) {
    return claimId + ' ' + textId;
  }
}
