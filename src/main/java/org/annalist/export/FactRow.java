package org.annalist.export;

import java.util.Comparator;
import java.util.List;
import org.annalist.claim.Claim;
import org.annalist.corroboration.CorroboratedClaim;
import org.annalist.corroboration.Corroboration;
import org.annalist.timex.Edtf;

/**
 * A row of {@code facts.csv}: the claims judged to assert the same dated thing.
 *
 * @param members its claims, at least one
 */
record FactRow(List<CorroboratedClaim> members) {

  String factId() {
    return members.get(0).factId();
  }

  Corroboration corroboration() {
    return members.get(0).corroboration();
  }

  List<Claim> claims() {
    return members.stream()
        .map(member -> member.checked().cited().claim())
        .sorted(Comparator.comparing(Claim::id))
        .toList();
  }

  /** The finest date that a member gives, of equals the earliest; null when none has one. */
  Edtf date() {
    return claims().stream()
        .map(claim -> claim.date().edtf())
        .filter(date -> date != null)
        .min(
            Comparator.comparing(Edtf::precision)
                .thenComparing(date -> SortKey.date(date.start()))
                .thenComparing(Edtf::toString))
        .orElse(null);
  }

  String sortKey() {
    Edtf date = date();
    return SortKey.of(
        SortKey.date(date == null ? null : date.start()),
        SortKey.date(date == null ? null : date.end()),
        factId());
  }
}
