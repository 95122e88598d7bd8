package org.annalist.timex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.annalist.timex.CalendarValue.Scale;
import org.annalist.timex.TimeRule.Seek;

/**
 * Anchoring in a narrative. The story has a date that moves on with each mention; an open month or
 * day lies in the year that makes the way of the story the shortest. What comes later in the text
 * bears on what came before: several readings are carried along, and the cheapest at the end wins.
 *
 * <p>The price of a reading is the sum of its steps. A step forward costs little, a step back more,
 * less at the beginning of a paragraph, and least under a new heading. Parentheses and looks back
 * leave the story where it is.
 */
final class Story implements Anchoring {

  /** Readings that are carried along; more make no difference. */
  private static final int BREADTH = 5;

  /** Counted years after which a story is not where it was. */
  private static final int MANY_YEARS = 20;

  /** Months from a day to one of the next year that is told after it: "until February". */
  private static final int NEXT_YEAR = 6;

  /** What a reading can be dearer than the cheapest and still win. */
  private static final double HOPELESS = 40;

  private final CalendarValue start;

  /** Whether most of its years are below 1000. */
  private final boolean old;

  /** The latest year that the text names, as astronomers count. */
  private int latest = Integer.MIN_VALUE;

  Story(LocalDate published, boolean old) {
    this.old = old;
    this.start = published == null ? null : CalendarValue.of(published);
  }

  @Override
  public List<Closed> close(List<Mention> mentions, List<Setting> settings) {
    latest = latestYear(mentions);
    List<Reading> readings = List.of(Reading.startingAt(start));
    for (int i = 0; i < mentions.size(); i++) {
      List<Reading> next = new ArrayList<>();
      for (Reading reading : readings) {
        read(mentions.get(i), settings.get(i), reading, next);
      }
      readings = best(next);
    }
    Closed[] closed = new Closed[mentions.size()];
    Reading reading = readings.get(0);
    for (int i = closed.length - 1; i >= 0; i--) {
      closed[i] = reading.closed();
      reading = reading.before();
    }
    return Arrays.asList(closed);
  }

  private static List<Reading> best(List<Reading> readings) {
    readings.sort(Comparator.comparingDouble(Reading::price));
    double cheapest = readings.get(0).price();
    List<Reading> best = new ArrayList<>(BREADTH);
    for (Reading reading : readings) {
      if (best.size() == BREADTH || reading.price() > cheapest + HOPELESS) {
        break;
      }
      if (!containsSame(best, reading)) {
        best.add(reading);
      }
    }
    return best;
  }

  private static boolean containsSame(List<Reading> readings, Reading reading) {
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i).sameAs(reading)) {
        return true;
      }
    }
    return false;
  }

  private void read(Mention mention, Setting setting, Reading reading, List<Reading> out) {
    CalendarValue value = mention.calendar();
    if (mention.isShifted()) {
      readShift(mention, setting, reading, out);
    } else if (mention.rule().from() == TimeRule.From.ERA && !isOld(reading.now())) {
      out.add(reading.pass(Closed.NO_DATE));
    } else if (mention.rule().from() == TimeRule.From.NOTHING) {
      out.add(reading.pass(Closed.of(value, null)));
    } else if (start == null && mention.rule().from() == TimeRule.From.WRITING) {
      // "This summer" in a text that nobody dated.
      out.add(reading.stay(value, null, 0));
    } else if (mention.endsRange()
        && !isOfOpenDay(value)
        && !setting.heading()
        && !setting.parenthesis()) {
      readEndOfRange(value, reading, out);
    } else if (mention.endsShortRange() && reading.last() != null) {
      // "(1983–85)": of the century that the range begins in, wherever the story is.
      out.add(reading.stay(Values.endOfRange(value, reading.last()), null, 0));
    } else if (value.isClosed()) {
      boolean saysEra = mention.rule().from() != TimeRule.From.ERA;
      CalendarValue closed = saysEra ? value : inEra(value, reading.now());
      readExplicit(closed, setting, reading, out);
    } else {
      readOpen(value, mention.rule().seek(), setting, reading, out);
    }
  }

  private void readShift(Mention mention, Setting setting, Reading reading, List<Reading> out) {
    if (mention.isToday()) {
      out.add(reading.pass(Closed.PRESENT));
      return;
    }
    if (start == null && mention.rule().from() == TimeRule.From.WRITING) {
      // "Two years ago" in a text that nobody dated: two years before nothing that is known.
      out.add(reading.stay(Values.shifted(mention, null), null, 0));
      return;
    }
    CalendarValue anchor = mention.isOfDays() ? reading.dayAnchor() : reading.last();
    CalendarValue value = Values.shifted(mention, anchor);
    if (isOfManyYears(mention.shift()) && isBeyondText(anchor, value)) {
      // "Three decades later", and the text goes on but not so far: counted from another time.
      out.add(reading.stay(mention.shift().from(null), anchor, 0));
      return;
    }
    if (!value.isYearKnown() || mention.looksBack() || setting.parenthesis()) {
      out.add(reading.stay(value, anchor, 0));
      return;
    }
    out.add(reading.move(value, anchor, Steps.counted(reading.now(), value, setting)));
    if (reading.isAside()) {
      out.add(reading.stay(value, anchor, Steps.FARTHER_ASIDE));
      CalendarValue fromStory = Values.shifted(mention, reading.now());
      if (fromStory.isYearKnown()) {
        out.add(reading.move(fromStory, reading.now(), Steps.BACK_TO_STORY));
      }
    }
  }

  private static int latestYear(List<Mention> mentions) {
    int latest = Integer.MIN_VALUE;
    for (Mention mention : mentions) {
      CalendarValue value = mention.calendar();
      if (!mention.isShifted() && value != null && value.isClosed()) {
        latest = Math.max(latest, value.astronomicalYear());
      }
    }
    return latest;
  }

  private boolean isBeyondText(CalendarValue anchor, CalendarValue value) {
    return anchor != null
        && anchor.isYearKnown()
        && anchor.astronomicalYear() < latest
        && value.isClosed()
        && value.astronomicalYear() > latest;
  }

  private static boolean isOfManyYears(Shift shift) {
    if (shift == null) {
      return false;
    }
    Shift plain = shift.inPlainUnits();
    return plain.unit() == Shift.Unit.Y && plain.count() >= MANY_YEARS;
  }

  /** Returns whether it is a time of a day that was named before: "from 6 to 8 p.m." */
  private static boolean isOfOpenDay(CalendarValue value) {
    return value.scale() == Scale.DAY && value.day() == 0;
  }

  /** Goes with the story to the end of a range: the year of its beginning was the step. */
  private static void readEndOfRange(CalendarValue value, Reading reading, List<Reading> out) {
    CalendarValue end = Values.endOfRange(value, reading.last());
    out.add(end.isYearKnown() ? reading.move(end, null, 0) : reading.stay(end, null, 0));
  }

  private static void readExplicit(
      CalendarValue value, Setting setting, Reading reading, List<Reading> out) {
    if (!value.isYearKnown()) {
      out.add(reading.stay(value, null, 0));
      return;
    }
    if (!setting.parenthesis() || setting.heading()) {
      out.add(reading.move(value, null, Steps.leap(reading.now(), value, setting)));
    }
    if (reading.before() != null || setting.parenthesis()) {
      out.add(reading.stay(value, null, Steps.aside(reading, value, setting)));
    }
  }

  private static void readOpen(
      CalendarValue value, Seek seek, Setting setting, Reading reading, List<Reading> out) {
    CalendarValue now = reading.now();
    if (now == null || !now.isYearKnown()) {
      out.add(reading.stay(value, null, 0));
      return;
    }
    int year = now.astronomicalYear();
    if (value.isOfWeek()) {
      LocalDate day = Shift.day(now);
      out.add(
          day == null
              ? reading.stay(value, null, 0)
              : reading.move(Values.weekday(value, day, seek), now, 0));
    } else if (value.isCenturyOpen()) {
      readExplicit(Values.inCentury(value, year), setting, reading, out);
    } else if (value.isQuarterOpen()) {
      out.add(reading.stay(value, null, 0));
    } else if (value.month() > 0 || value.part() != null) {
      readYears(value, seek, setting, reading, out);
    } else if (value.scale() == Scale.DAY && value.day() > 0 && now.month() > 0) {
      out.add(reading.move(value.withYear(year).with(now.month(), value.day(), Scale.DAY), now, 0));
    } else if (value.scale() == Scale.DAY && Shift.day(now) != null) {
      out.add(reading.stay(CalendarValue.of(Shift.day(now)).withTime(value.time()), now, 0));
    } else {
      out.add(reading.stay(value, null, 0));
    }
  }

  private static void readYears(
      CalendarValue value, Seek seek, Setting setting, Reading reading, List<Reading> out) {
    // "That June" and "the following June" speak of the date mentioned last.
    boolean points = seek != Seek.NEAR && reading.last().isYearKnown();
    CalendarValue from = points ? reading.last() : reading.now();
    int year = from.astronomicalYear();
    CalendarValue day = dayLookedAt(reading);
    if (day != null
        && value.month() > 0
        && seek == Seek.NEAR
        && !setting.newParagraph()
        && !setting.parenthesis()) {
      // "He signed on 10 February 1979 … in May he scored": whatever year the story is in.
      int ahead = value.month() + 12 - day.month();
      int next = ahead < 12 && ahead <= NEXT_YEAR ? 1 : 0;
      out.add(reading.stay(value.withYear(day.astronomicalYear() + next), day, 0));
      return;
    }
    for (int y = year - 1; y <= year + 1; y++) {
      CalendarValue closed = value.withYear(y);
      if (!lies(closed, seek, from)) {
        continue;
      }
      double cost =
          Steps.cost(from, closed, setting) + (seek == Seek.NEAR ? Steps.otherYear(y - year) : 0);
      if (setting.parenthesis() || seek == Seek.BEFORE) {
        out.add(reading.stay(closed, from, cost));
      } else {
        out.add(reading.move(closed, from, cost));
      }
    }
  }

  /** Returns the day that a look at another time named, while it goes on; else null. */
  private static CalendarValue dayLookedAt(Reading reading) {
    if (!reading.isAside() || reading.closed() == null) {
      return null;
    }
    CalendarValue anchor = reading.closed().anchor();
    CalendarValue day = anchor == null ? reading.last() : anchor;
    boolean isDay = day != null && day.scale() == Scale.DAY && day.isYearKnown();
    return isDay && day.sameYearAs(reading.last()) ? day : null;
  }

  /** Returns whether {@code value} lies where {@code seek} asks, seen from {@code from}. */
  private static boolean lies(CalendarValue value, Seek seek, CalendarValue from) {
    int order = Steps.order(from, value);
    return switch (seek) {
      case BEFORE -> order < 0;
      case AFTER -> order > 0;
      case BACK -> order <= 0;
      case AHEAD -> order >= 0;
      case SAME -> value.astronomicalYear() == from.astronomicalYear();
      case NEAR -> true;
    };
  }

  private boolean isOld(CalendarValue now) {
    return old || (now != null && now.isYearKnown() && now.astronomicalYear() < 1000);
  }

  /** A year below 1000 without an era is one of the era that the story is in. */
  private static CalendarValue inEra(CalendarValue value, CalendarValue now) {
    if (now == null || !now.bc() || value.bc() || !value.isYearKnown() || value.year() >= 1000) {
      return value;
    }
    return value.withYear(1 - value.astronomicalYear());
  }
}
