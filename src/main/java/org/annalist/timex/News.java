package org.annalist.timex;

import java.time.LocalDate;
import org.annalist.timex.CalendarValue.Scale;
import org.annalist.timex.TimeRule.Seek;

/** Anchoring in a piece of news: open dates lie near the day of publication, mostly before it. */
final class News implements Anchoring {

  private final CalendarValue published;
  private final LocalDate day;

  /** The last date of the text, which "the next day" counts from. */
  private CalendarValue now;

  private CalendarValue anchor;

  News(LocalDate published) {
    this.day = published;
    this.published = CalendarValue.of(published);
    this.now = this.published;
  }

  @Override
  public CalendarValue anchor() {
    return anchor;
  }

  @Override
  public CalendarValue close(Mention mention, Setting setting) {
    anchor = null;
    CalendarValue closed;
    if (mention.rule().shift() != null) {
      anchor = mention.rule().from() == TimeRule.From.WRITING ? published : now;
      Shift shift = Shift.parse(mention.rule().shift().fill(mention.match()));
      closed =
          shift == null
              ? mention.calendar()
              : Values.overlay(mention.calendar(), shift.from(anchor));
    } else if (mention.calendar().isClosed()) {
      closed = mention.calendar();
    } else {
      anchor = published;
      closed = fill(mention.calendar(), mention.rule().seek(), setting.future());
    }
    if (closed == null) {
      return Values.OPEN;
    }
    if (closed.isClosed() && !setting.parenthesis()) {
      now = closed.withTime("");
    }
    return closed;
  }

  private CalendarValue fill(CalendarValue value, Seek near, boolean future) {
    Seek seek = near == Seek.NEAR && future ? Seek.AFTER : near;
    if (value.week() != null) {
      return value.scale() == Scale.WEEK ? value : Values.weekday(value, day, seek);
    }
    if (value.year().startsWith("XX") && !value.year().equals(CalendarValue.OPEN_YEAR)) {
      return Values.inCentury(value, day.getYear());
    }
    if (value.isYearKnown()) {
      return value;
    }
    if (value.month() > 0) {
      return value.withYear(yearOf(value, seek));
    }
    if (value.part() != null) {
      return value.withYear(day.getYear());
    }
    if (value.scale() == Scale.DAY && value.day() > 0) {
      return value.withYear(day.getYear()).with(day.getMonthValue(), value.day(), Scale.DAY);
    }
    if (value.scale() == Scale.DAY) {
      LocalDate at = Shift.day(now) == null ? day : Shift.day(now);
      return CalendarValue.of(at).withTime(value.time());
    }
    return value;
  }

  private int yearOf(CalendarValue value, Seek seek) {
    int year = day.getYear();
    int months = value.month() - day.getMonthValue();
    int days = value.day() == 0 ? 0 : value.day() - day.getDayOfMonth();
    boolean before = months < 0 || (months == 0 && days < 0);
    boolean after = months > 0 || (months == 0 && days > 0);
    return switch (seek) {
      case BEFORE -> before ? year : year - 1;
      case AFTER -> after || months >= -1 ? year : year + 1;
      case SAME -> year;
      case NEAR -> months > 4 ? year - 1 : months < -9 ? year + 1 : year;
    };
  }
}
