package org.annalist.timex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.annalist.timex.Anchoring.Closed;
import org.annalist.timex.TimexTagger.Mode;

/** Gives the mentions of one text their dates, in the order of the text. */
final class Dating {

  private final String text;
  private final List<Passage> passages;
  private final List<Cue> cues;
  private final LocalDate published;
  private final Mode mode;

  Dating(String text, List<Passage> passages, List<Cue> cues, LocalDate published, Mode mode) {
    this.text = text;
    this.passages = passages;
    this.cues = cues;
    this.published = published;
    this.mode = mode;
  }

  List<Timex> date(List<Mention> mentions) {
    boolean news = isNews(mentions);
    Settings settingOf = new Settings(text, passages, cues);
    List<Mention> known = new ArrayList<>(mentions.size());
    List<Mention> dated = new ArrayList<>(mentions.size());
    List<Setting> settings = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      if (mention.rule().only().allows(news)) {
        known.add(mention);
        if (mention.isDate()) {
          dated.add(mention);
          settings.add(settingOf.of(mention));
        }
      }
    }
    Anchoring anchoring = news ? new News(published) : new Story(published, Genre.isOld(dated));
    Iterator<Closed> closed = anchoring.close(dated, settings).iterator();
    List<Timex> timexes = new ArrayList<>(known.size());
    for (Mention mention : known) {
      if (!mention.isDate()) {
        boolean endsNow = mention.isShifted() && news && published != null;
        timexes.add(endsNow ? untilNow(mention) : undated(mention, mention.value()));
        continue;
      }
      Closed next = closed.next();
      if (next.vague() != null) {
        timexes.add(undated(mention, next.vague()));
      } else if (next.value() != null) {
        timexes.add(dated(mention, next));
      }
    }
    return timexes;
  }

  private boolean isNews(List<Mention> mentions) {
    return mode == Mode.NEWS || (mode == Mode.AUTO && Genre.isNews(mentions, published));
  }

  private static Timex undated(Mention mention, String value) {
    TimeRule rule = mention.rule();
    return new Timex(
        mention.span(),
        rule.type(),
        value,
        null,
        Timex.Kind.EXPLICIT,
        null,
        List.of(rule.id()),
        rule.flags());
  }

  /** Dates "the past two years": they end with the publication. */
  private Timex untilNow(Mention mention) {
    CalendarValue now = CalendarValue.of(published);
    if (mention.shift() == null) {
      return undated(mention, mention.value());
    }
    Shift shift = mention.shift().inPlainUnits();
    Edtf start = shift.from(now).date();
    Edtf end = new Shift(0, shift.unit()).from(now).date();
    return new Timex(
        mention.span(),
        mention.rule().type(),
        mention.value(),
        Edtf.interval(start.from(), end.to()),
        Timex.Kind.RELATIVE,
        now.date(),
        List.of(mention.rule().id()),
        mention.rule().flags());
  }

  private static Timex dated(Mention mention, Closed closed) {
    TimeRule rule = mention.rule();
    // "About 11 p.m. on Sunday" is on Sunday.
    boolean isApproximate = mention.isApproximate() && rule.type() != TimexType.TIME;
    Edtf date = isApproximate ? approximate(closed.value().date()) : closed.value().date();
    boolean impossible = date == null && closed.value().isClosed();
    Edtf anchor = closed.anchor() == null || date == null ? null : closed.anchor().date();
    return new Timex(
        mention.span(),
        rule.type(),
        impossible ? "" : closed.value().toString(),
        date,
        mention.isExplicit() ? Timex.Kind.EXPLICIT : Timex.Kind.RELATIVE,
        anchor,
        List.of(rule.id()),
        impossible ? List.of("impossible_date") : rule.flags());
  }

  private static Edtf approximate(Edtf date) {
    return date == null ? null : date.approximate();
  }
}
