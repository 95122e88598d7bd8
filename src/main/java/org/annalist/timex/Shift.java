package org.annalist.timex;

import java.time.LocalDate;
import java.time.YearMonth;
import org.annalist.timex.CalendarValue.Scale;

/** A step in the calendar: {@code +2 D}, {@code -1 Y}. */
record Shift(int count, Unit unit) {

  /** The units of TIMEX3, as it writes them, and what a step of each leads to. */
  enum Unit {
    D(Scale.DAY),
    W(Scale.WEEK),
    M(Scale.MONTH),
    /** Quarters. */
    Q(Scale.PART),
    Y(Scale.YEAR),
    /** Decades. */
    DE(Scale.DECADE),
    /** Centuries. */
    CE(Scale.CENTURY);

    private final Scale scale;

    Unit(Scale scale) {
      this.scale = scale;
    }
  }

  /** Reads a shift, or returns null when its count is not a whole number. */
  static Shift parse(String text) {
    int space = text.indexOf(' ');
    String count = text.substring(text.startsWith("+") ? 1 : 0, space);
    try {
      return new Shift(Integer.parseInt(count), Unit.valueOf(text.substring(space + 1)));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Returns the same in days, months or years, which begin on any day, month or year. */
  Shift inPlainUnits() {
    return switch (unit) {
      case W -> new Shift(7 * count, Unit.D);
      case Q -> new Shift(3 * count, Unit.M);
      case DE -> new Shift(10 * count, Unit.Y);
      case CE -> new Shift(100 * count, Unit.Y);
      default -> this;
    };
  }

  /** Returns the date that lies so far from {@code anchor}, open where the anchor is too coarse. */
  CalendarValue from(CalendarValue anchor) {
    if (anchor == null || !anchor.isYearKnown()) {
      return CalendarValue.unknown(unit.scale);
    }
    int year = anchor.astronomicalYear();
    return switch (unit) {
      case CE -> CalendarValue.century(year + 100 * count);
      case DE -> CalendarValue.decade(year + 10 * count);
      case Y -> CalendarValue.year(year + count);
      case M ->
          anchor.month() == 0
              ? anchor.someOf(Scale.MONTH)
              : CalendarValue.of(YearMonth.of(year, anchor.month()).plusMonths(count));
      case Q -> quarter(anchor);
      case W -> week(anchor);
      case D -> day(anchor, count);
    };
  }

  private static CalendarValue day(CalendarValue anchor, int days) {
    LocalDate day = day(anchor);
    if (day == null) {
      return anchor.someOf(Scale.DAY).with(days == 0 ? anchor.month() : 0, 0, Scale.DAY);
    }
    return days == 0 ? CalendarValue.of(day) : CalendarValue.of(day.plusDays(days));
  }

  private CalendarValue quarter(CalendarValue anchor) {
    int from = quarterOf(anchor);
    if (from == 0) {
      return anchor.someOf(Scale.PART);
    }
    int quarters = 4 * anchor.astronomicalYear() + from - 1 + count;
    return CalendarValue.quarter(Math.floorDiv(quarters, 4), Math.floorMod(quarters, 4) + 1);
  }

  /** Returns the quarter that {@code value} names or lies in, 0 when it is not known. */
  static int quarterOf(CalendarValue value) {
    if (value.part() != null) {
      return value.part().startsWith("Q") ? Values.lastMonth(value.part()) / 3 : 0;
    }
    return (value.month() + 2) / 3;
  }

  private CalendarValue week(CalendarValue anchor) {
    LocalDate day = day(anchor);
    return day == null ? anchor.someOf(Scale.WEEK) : weekOf(day.plusWeeks(count));
  }

  /** Returns the ISO week of {@code day}. */
  static CalendarValue weekOf(LocalDate day) {
    // A week is of the year, and as many weeks into it, as its Thursday (ISO 8601).
    LocalDate thursday = day.plusDays(4 - day.getDayOfWeek().getValue());
    return CalendarValue.year(thursday.getYear()).inWeek((thursday.getDayOfYear() + 6) / 7);
  }

  /** Returns the day that {@code value} names, or null when it names none. */
  static LocalDate day(CalendarValue value) {
    if (value == null || value.scale() != Scale.DAY || !value.isClosed()) {
      return null;
    }
    Edtf date = value.date();
    return date == null || date.precision() != Precision.DAY ? null : date.start();
  }
}
