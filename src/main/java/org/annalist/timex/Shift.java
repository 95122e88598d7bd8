package org.annalist.timex;

import java.time.LocalDate;
import java.time.YearMonth;
import org.annalist.timex.CalendarValue.Scale;

/**
 * A step in the calendar: {@code +2 D}, {@code -1 Y}. Units are those of TIMEX3: D, W, M, Q
 * (quarter), Y, DE (decade), CE (century).
 */
record Shift(int count, String unit) {

  /** Reads a shift, or returns null when its count is not a whole number. */
  static Shift parse(String text) {
    int space = text.indexOf(' ');
    String count = text.substring(text.startsWith("+") ? 1 : 0, space);
    try {
      return new Shift(Integer.parseInt(count), text.substring(space + 1));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Returns the same in days, months or years, which begin on any day, month or year. */
  Shift inPlainUnits() {
    return switch (unit) {
      case "W" -> new Shift(7 * count, "D");
      case "Q" -> new Shift(3 * count, "M");
      case "DE" -> new Shift(10 * count, "Y");
      case "CE" -> new Shift(100 * count, "Y");
      default -> this;
    };
  }

  /** Returns the date that lies so far from {@code anchor}, open where the anchor is too coarse. */
  CalendarValue from(CalendarValue anchor) {
    if (anchor == null || !anchor.isYearKnown()) {
      return open("XXXX", false);
    }
    int year = anchor.astronomicalYear();
    return switch (unit) {
      case "CE" -> CalendarValue.century(year + 100 * count);
      case "DE" -> CalendarValue.decade(year + 10 * count);
      case "Y" -> CalendarValue.year(year + count);
      case "M" ->
          anchor.month() == 0
              ? open(anchor.year(), anchor.bc())
              : CalendarValue.of(YearMonth.of(year, anchor.month()).plusMonths(count));
      case "Q" -> quarter(anchor);
      case "W" -> day(anchor) == null ? open(anchor.year(), anchor.bc()) : week(anchor);
      default ->
          day(anchor) == null
              ? open(anchor.year(), anchor.bc()).with(count == 0 ? anchor.month() : 0, 0, Scale.DAY)
              : CalendarValue.of(day(anchor).plusDays(count));
    };
  }

  private CalendarValue quarter(CalendarValue anchor) {
    int from = quarterOf(anchor);
    if (from == 0) {
      return open(anchor.year(), anchor.bc());
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
    return weekOf(day(anchor).plusWeeks(count));
  }

  /** Returns the ISO week of {@code day}. */
  static CalendarValue weekOf(LocalDate day) {
    // A week is of the year, and as many weeks into it, as its Thursday (ISO 8601).
    LocalDate thursday = day.plusDays(4 - day.getDayOfWeek().getValue());
    int week = (thursday.getDayOfYear() + 6) / 7;
    CalendarValue year = CalendarValue.year(thursday.getYear());
    return new CalendarValue(
        year.bc(), year.year(), 0, null, (week < 10 ? "W0" : "W") + week, 0, Scale.WEEK, "");
  }

  /** Returns the day that {@code value} names, or null when it names none. */
  static LocalDate day(CalendarValue value) {
    if (value == null || value.scale() != Scale.DAY || !value.isClosed()) {
      return null;
    }
    Edtf date = value.date();
    return date == null || date.precision() != Precision.DAY ? null : date.start();
  }

  private CalendarValue open(String year, boolean bc) {
    return switch (unit) {
      case "CE" -> new CalendarValue(bc, "XX", 0, null, null, 0, Scale.CENTURY, "");
      case "DE" -> new CalendarValue(bc, "XXX", 0, null, null, 0, Scale.DECADE, "");
      case "Y" -> new CalendarValue(bc, year, 0, null, null, 0, Scale.YEAR, "");
      case "M" -> new CalendarValue(bc, year, 0, null, null, 0, Scale.MONTH, "");
      case "Q" -> new CalendarValue(bc, year, 0, "QX", null, 0, Scale.PART, "");
      case "W" -> new CalendarValue(bc, year, 0, null, "WXX", 0, Scale.WEEK, "");
      default -> new CalendarValue(bc, year, 0, null, null, 0, Scale.DAY, "");
    };
  }
}
