package org.annalist.article;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * What is known of an article besides its text: from the text, or from {@code sources.csv}, which
 * wins. Null where nothing is known.
 *
 * @param id configured identity, from {@code sources.csv} alone
 * @param url address as written
 * @param archivedUrl address of an archived copy
 * @param title title as printed
 * @param publisher who issued it
 * @param author who wrote it
 * @param published day of publication
 * @param tier the user's own rating, carried through and never interpreted
 * @param republicationOf id or URL of the article that this is a copy of
 * @param licence licence of the text
 * @param language BCP 47 tag
 */
public record Metadata(
    String id,
    String url,
    String archivedUrl,
    String title,
    String publisher,
    String author,
    LocalDate published,
    String tier,
    String republicationOf,
    String licence,
    String language)
    implements Serializable {

  /** Languages that write dates as 2012年5月4日 or 2012년 5월 4일 (BCP 47, ISO 639-3). */
  private static final Set<String> IDEOGRAPHIC =
      Set.of("zh", "ja", "ko", "yue", "wuu", "gan", "hak", "nan", "hsn", "cdo", "cmn", "lzh");

  private static final String CHINESE_SCRIPT = "und-Hani";

  /** Nothing known. */
  public static final Metadata NONE =
      new Metadata(null, null, null, null, null, null, null, null, null, null, null);

  /** Returns metadata that say nothing but the language, null when it is not known. */
  public static Metadata inLanguage(String language) {
    return new Metadata(null, null, null, null, null, null, null, null, null, null, language);
  }

  /** Returns metadata that say nothing but the day of publication, null when it is not known. */
  public static Metadata publishedOn(LocalDate published) {
    return new Metadata(null, null, null, null, null, null, published, null, null, null, null);
  }

  /** Says whether rules for English may be asked: of no other language is it known to be. */
  public boolean mayBeEnglish() {
    return language == null
        || language.equalsIgnoreCase("en")
        || language.regionMatches(true, 0, "en-", 0, 3);
  }

  /**
   * Says whether it is Chinese, Japanese or Korean, of which the dates are known, not the words.
   */
  public boolean hasIdeographicDates() {
    return language != null
        && (language.equalsIgnoreCase(CHINESE_SCRIPT)
            || IDEOGRAPHIC.contains(language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT)));
  }

  /** Returns this metadata with the gaps filled from {@code other}. */
  public Metadata or(Metadata other) {
    return new Metadata(
        either(id, other.id),
        either(url, other.url),
        either(archivedUrl, other.archivedUrl),
        either(title, other.title),
        either(publisher, other.publisher),
        either(author, other.author),
        either(published, other.published),
        either(tier, other.tier),
        either(republicationOf, other.republicationOf),
        either(licence, other.licence),
        either(language, other.language));
  }

  private static <T> T either(T mine, T theirs) {
    return mine != null ? mine : theirs;
  }
}
