package org.annalist.timex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annalist.timex.CalendarValue.Scale;
import org.annalist.timex.TimeRule.Seek;

/**
 * Anchoring in a piece of news: open dates lie near the day of publication, mostly before it. When
 * that day is not known, they stay open.
 */
final class News implements Anchoring {

  private final CalendarValue published;
  private final LocalDate day;

  /** The last date of the text, which "the next day" counts from. */
  private CalendarValue now;

  /**
   * The last quarter of the text, which "the quarter" means and "the year-ago period" counts from.
   */
  private CalendarValue quarter;

  News(LocalDate published) {
    this.day = published;
    this.published = published == null ? null : CalendarValue.of(published);
    this.now = this.published;
  }

  @Override
  public List<Closed> close(List<Mention> mentions, List<Setting> settings) {
    List<Closed> closed = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      Closed next =
          mention.endsShortRange() && i > 0
              ? Closed.of(Values.endOfRange(mention.calendar(), closed.get(i - 1).value()), null)
              : close(mention, settings.get(i));
      // What was "a year earlier" is compared with what the piece goes on to speak of.
      boolean compares =
          mention.looksBack()
              && (mention.rule().from() == TimeRule.From.STORY || keepsQuarter(mention));
      if (!compares && !settings.get(i).parenthesis()) {
        reach(next.value());
      }
      closed.add(next);
    }
    return closed;
  }

  private void reach(CalendarValue value) {
    if (value == null || !value.isClosed()) {
      return;
    }
    now = value.withTime("");
    if (isQuarter(now)) {
      quarter = now;
    }
  }

  private Closed close(Mention mention, Setting setting) {
    CalendarValue value = mention.calendar();
    if (keepsQuarter(mention)) {
      return Closed.of(new Shift(-4, Shift.Unit.Q).from(now), now);
    }
    if (mention.isShifted()) {
      CalendarValue anchor = anchorOf(mention);
      return Closed.of(Values.shifted(mention, anchor), anchor);
    }
    if (mention.rule().from() == TimeRule.From.ERA) {
      return Closed.NO_DATE;
    }
    if (value.isClosed() || mention.rule().from() == TimeRule.From.NOTHING) {
      return Closed.of(value, null);
    }
    TimeRule rule = mention.rule();
    boolean ofStory = rule.from() == TimeRule.From.STORY && rule.seek() != Seek.NEAR;
    if (ofStory && rule.seek() == Seek.SAME && isOfSomeYear(value) && isYearKnown(now)) {
      // "That summer", after a year.
      return Closed.of(value.withYear(now.astronomicalYear()), now);
    }
    LocalDate from = ofStory && Shift.day(now) != null ? Shift.day(now) : day;
    return Closed.of(fill(value, from, rule.seek(), setting.way()), published);
  }

  /** "A year earlier", after a quarter, is that of the year before: companies compare quarters. */
  private boolean keepsQuarter(Mention mention) {
    return mention.rule().keepsQuarter()
        && mention.shift() != null
        && mention.shift().unit() == Shift.Unit.Y
        && mention.shift().count() == -1
        && isQuarter(now);
  }

  private static boolean isQuarter(CalendarValue value) {
    return value != null && value.isClosed() && value.part() != null && Shift.quarterOf(value) > 0;
  }

  private CalendarValue anchorOf(Mention mention) {
    if (mention.rule().from() == TimeRule.From.WRITING) {
      return published;
    }
    boolean ofQuarters =
        (mention.shift() != null && mention.shift().unit() == Shift.Unit.Q)
            || (mention.calendar() != null && mention.calendar().isQuarterOpen());
    if (!ofQuarters) {
      boolean ofPublication =
          !mention.movesOn() && !Values.shifted(mention, now).isClosed() && isInPublication();
      return ofPublication ? published : now;
    }
    // Companies report on the quarter that is over.
    return quarter == null && day != null ? new Shift(-1, Shift.Unit.Q).from(published) : quarter;
  }

  /** Returns whether the day of publication lies in the last date of the text. */
  private boolean isInPublication() {
    Edtf date = now == null || day == null ? null : now.date();
    return date != null && !day.isBefore(date.start()) && !day.isAfter(date.end());
  }

  /** Returns whether only the year of a month, season or holiday is open. */
  private static boolean isOfSomeYear(CalendarValue value) {
    return value.month() > 0 || (value.part() != null && !value.isQuarterOpen());
  }

  private static boolean isYearKnown(CalendarValue value) {
    return value != null && value.isYearKnown();
  }

  private CalendarValue fill(CalendarValue value, LocalDate from, Seek asked, Seek way) {
    if (day == null) {
      return value;
    }
    boolean pointsAhead = asked == Seek.NEAR && way == Seek.AFTER;
    Seek seek = pointsAhead ? Seek.AHEAD : asked == Seek.NEAR ? way : asked;
    if (value.isOfWeek()) {
      return value.scale() == Scale.WEEK ? value : Values.weekday(value, from, seek);
    }
    if (value.isCenturyOpen()) {
      return Values.inCentury(value, day.getYear());
    }
    if (value.isYearKnown()) {
      return value;
    }
    if (value.month() > 0) {
      return value.withYear(yearOf(value, pointsAhead && value.day() > 0 ? Seek.AFTER : seek));
    }
    if (value.part() != null && !value.isQuarterOpen()) {
      return value.withYear(yearOf(value.part(), seek));
    }
    if (value.scale() == Scale.DAY && value.day() > 0) {
      return value.withYear(day.getYear()).with(day.getMonthValue(), value.day(), Scale.DAY);
    }
    if (value.scale() == Scale.DAY) {
      // "It is shut until Thursday. He was found at 3 p.m.": not on a day that is to come.
      LocalDate last = Shift.day(now);
      boolean isToCome = last != null && last.isAfter(day) && way == Seek.BACK;
      return CalendarValue.of(last == null || isToCome ? day : last).withTime(value.time());
    }
    return value;
  }

  /** News of a quarter is of one that has begun; a season may be the coming one. */
  private int yearOf(String part, Seek seek) {
    int year = day.getYear();
    int ahead = Values.lastMonth(part) - day.getMonthValue();
    int farthest =
        switch (part.charAt(0)) {
          case 'Q' -> 2;
          case 'H' -> 4;
          default -> Holidays.isHoliday(part) ? 6 : 7;
        };
    return switch (seek) {
      case BEFORE -> ahead < 0 ? year : year - 1;
      case AFTER -> ahead >= Values.months(part) ? year : year + 1;
      case AHEAD -> ahead >= 0 ? year : year + 1;
      case SAME -> year;
      case NEAR, BACK -> ahead > farthest ? year - 1 : year;
    };
  }

  /** "It opened on 4 March 2019 and was adjourned until 9 April" tells of the April after it. */
  private LocalDate lately() {
    LocalDate last = Shift.day(now);
    boolean isLately = last != null && !last.isAfter(day) && last.plusYears(1).isAfter(day);
    return isLately ? last : day;
  }

  /**
   * "It will pay on 2 January" is of the next, but "it will tell its January sales" of the last.
   */
  private static int ahead(int year, int months, boolean isDay) {
    if (!isDay && months == 11) {
      return year - 1;
    }
    return months < (isDay ? 0 : -1) ? year + 1 : year;
  }

  private int yearOf(CalendarValue value, Seek seek) {
    LocalDate from = seek == Seek.AFTER ? lately() : day;
    int year = from.getYear();
    int months = value.month() - from.getMonthValue();
    int days = value.day() == 0 ? 0 : value.day() - from.getDayOfMonth();
    boolean before = months < 0 || (months == 0 && days < 0);
    boolean after = months > 0 || (months == 0 && days > 0);
    return switch (seek) {
      case BEFORE -> before ? year : year - 1;
      case AFTER -> after ? year : year + 1;
      case AHEAD -> ahead(year, months, value.day() > 0);
      case BACK -> after && months != 0 ? year - 1 : year;
      case SAME -> year;
      case NEAR -> months > 4 ? year - 1 : months < -9 ? year + 1 : year;
    };
  }
}
