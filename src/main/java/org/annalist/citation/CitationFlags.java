package org.annalist.citation;

import com.google.common.base.Splitter;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annalist.article.Urls;
import org.annalist.claim.Claim;
import org.annalist.claim.Modality;
import org.annalist.text.Table;
import org.annalist.timex.Edtf;

/** What a reader should know of a citation or a reference before following it. */
public final class CitationFlags {

  /**
   * The reference was published, or read, before the event that it is cited for, and so was every
   * other that is cited as closely: of several, each may carry another part of the sentence.
   */
  public static final String ANACHRONISTIC = "anachronistic";

  /** A marker points to an entry that is in no reference list. */
  public static final String MARKER_WITHOUT_ENTRY = "marker_without_entry";

  /** An entry stands in a list whose others are cited, and no marker points to it. */
  public static final String ENTRY_WITHOUT_MARKER = "entry_without_marker";

  /** The address of an archive that names no archived page: it wraps nothing, or a broken one. */
  public static final String DEAD_ARCHIVE = "dead_archive";

  /** Words of sentences that look ahead: what they tell may come after what they cite. */
  private static final Set<String> AHEAD = Table.words(CitationFlags.class, "ahead.tsv");

  private static final Splitter WORDS = Splitter.onPattern("[^\\p{L}]").omitEmptyStrings();

  /** Archives whose addresses hold the address of what they archived. */
  private static final Pattern ARCHIVE =
      Pattern.compile(
          "(?i)https?://(?:(?:web|wayback|liveweb)\\.archive\\.org(?:/.*)?"
              + "|(?:www\\.)?archive\\.org/(?:web|wayback)(?:/.*)?"
              + "|webarchive\\.[a-z.]+(?:/.*)?|arquivo\\.pt/wayback(?:/.*)?"
              + "|(?:www\\.)?webcitation\\.org/[^?]*\\?url=.*)");

  /** A list of all copies, no copy: {@code /web/2020*}{@code /https://…}. */
  private static final Pattern CALENDAR = Pattern.compile("(?i)https?://[^/]+/web/[0-9]*\\*/.*");

  private static final Pattern HOST =
      Pattern.compile("[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+(?::\\d+)?");

  /** An event may be told of the day before it, on the other side of the date line. */
  private static final int DAYS_BETWEEN_ZONES = 1;

  private CitationFlags() {}

  /** Returns the flags of a citation of {@code cited}, those of its reference among them. */
  public static List<String> of(CitedClaim cited, Citation citation) {
    List<String> flags = new ArrayList<>();
    Reference reference = citation.reference();
    Claim claim = cited.claim();
    if (isClosest(citation, cited)
        && isBefore(reference, claim)
        && cited.citations().stream()
            .filter(other -> isClosest(other, cited))
            .noneMatch(other -> isLate(other.reference(), claim))) {
      flags.add(ANACHRONISTIC);
    }
    flags.addAll(of(reference));
    return flags;
  }

  /** Returns the flags of a reference by itself. */
  public static List<String> of(Reference reference) {
    List<String> flags = new ArrayList<>();
    if (reference.status() == Reference.Status.UNRESOLVED_REF) {
      flags.add(MARKER_WITHOUT_ENTRY);
    }
    if (isDeadArchive(reference.url()) || isDeadArchive(reference.archivedUrl())) {
      flags.add(DEAD_ARCHIVE);
    }
    return flags;
  }

  /** A marker that closes another clause is not there for this one. */
  private static boolean isClosest(Citation citation, CitedClaim cited) {
    return cited.citations().stream()
        .allMatch(other -> citation.scope().compareTo(other.scope()) <= 0);
  }

  private static boolean isBefore(Reference reference, Claim claim) {
    return isBefore(reference.published(), claim) || isBefore(reference.accessed(), claim);
  }

  /** Known to be of the event's time or later. */
  private static boolean isLate(Reference reference, Claim claim) {
    return (reference.published() != null || reference.accessed() != null)
        && !isBefore(reference, claim);
  }

  private static boolean isBefore(Edtf known, Claim claim) {
    Edtf date = claim.date().edtf();
    if (known == null || known.end() == null || date == null || date.start() == null) {
      return false;
    }
    LocalDate latest = known.end().plusDays(DAYS_BETWEEN_ZONES);
    return latest.isBefore(date.start()) && !looksAhead(claim);
  }

  private static boolean looksAhead(Claim claim) {
    return claim.modality() == null
        || claim.modality() == Modality.HEDGED
        || WORDS.splitToList(claim.text().toLowerCase(Locale.ROOT)).stream()
            .anyMatch(AHEAD::contains);
  }

  static boolean isDeadArchive(String url) {
    if (url == null || !ARCHIVE.matches(url)) {
      return false;
    }
    String original = Urls.original(url);
    return original == null || CALENDAR.matches(url) || !HOST.matches(Urls.host(original));
  }
}
