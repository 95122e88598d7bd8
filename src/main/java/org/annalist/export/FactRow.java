package org.annalist.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.annalist.claim.Claim;
import org.annalist.corroboration.CorroboratedClaim;
import org.annalist.corroboration.Corroboration;
import org.annalist.timex.Edtf;

/**
 * A row of {@code facts.csv}: the claims judged to assert the same dated thing.
 *
 * @param factId the fact
 * @param corroboration what all its claims have in common
 * @param claims its claims by id, at least one
 * @param date the finest date that a claim gives, of equals the earliest; null when none has one
 */
record FactRow(String factId, Corroboration corroboration, List<Claim> claims, Edtf date) {

  private static final Comparator<Edtf> FINEST_FIRST =
      Comparator.comparing(Edtf::precision)
          .thenComparing(date -> SortKey.date(date.start()))
          .thenComparing(Edtf::toString);

  static FactRow of(List<CorroboratedClaim> members) {
    List<Claim> claims = new ArrayList<>();
    members.forEach(member -> claims.add(member.checked().cited().claim()));
    claims.sort(Comparator.comparing(Claim::id));
    Edtf finest = null;
    for (Claim claim : claims) {
      Edtf date = claim.date().edtf();
      if (date != null && (finest == null || FINEST_FIRST.compare(date, finest) < 0)) {
        finest = date;
      }
    }
    CorroboratedClaim any = members.get(0);
    return new FactRow(any.factId(), any.corroboration(), List.copyOf(claims), finest);
  }

  String sortKey() {
    return SortKey.of(
        SortKey.date(date == null ? null : date.start()),
        SortKey.date(date == null ? null : date.end()),
        factId);
  }
}
