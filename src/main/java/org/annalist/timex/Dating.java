package org.annalist.timex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annalist.timex.TimexTagger.Mode;

/** Gives the mentions of one text their dates, in the order of the text. */
final class Dating {

  private final String text;
  private final List<Passage> passages;
  private final LocalDate published;
  private final Mode mode;

  Dating(String text, List<Passage> passages, LocalDate published, Mode mode) {
    this.text = text;
    this.passages = passages;
    this.published = published;
    this.mode = mode;
  }

  List<Timex> date(List<Mention> mentions) {
    boolean news = mode == Mode.NEWS || (mode == Mode.AUTO && Genre.isNews(mentions, published));
    Anchoring anchoring = news && published != null ? new News(published) : new Story(published);
    Settings settings = new Settings(text, passages);
    List<Timex> timexes = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      timexes.add(timex(mention, anchoring, settings.of(mention)));
    }
    return timexes;
  }

  private static Timex timex(Mention mention, Anchoring anchoring, Setting setting) {
    TimeRule rule = mention.rule();
    String flag = rule.flag();
    List<String> flags = flag == null ? List.of() : List.of(flag);
    if ((mention.calendar() == null && rule.shift() == null)
        || rule.type() == TimexType.DURATION
        || rule.type() == TimexType.SET) {
      return new Timex(
          mention.span(),
          rule.type(),
          mention.value(),
          null,
          Timex.Kind.EXPLICIT,
          null,
          List.of(rule.id()),
          flags);
    }
    CalendarValue value = anchoring.close(mention, setting);
    Edtf date = value.date();
    boolean impossible = date == null && value.isClosed();
    if (impossible) {
      return new Timex(
          mention.span(),
          rule.type(),
          "",
          null,
          Timex.Kind.EXPLICIT,
          null,
          List.of(rule.id()),
          List.of("impossible_date"));
    }
    CalendarValue anchor = anchoring.anchor();
    return new Timex(
        mention.span(),
        rule.type(),
        value.toString(),
        date,
        mention.isExplicit() ? Timex.Kind.EXPLICIT : Timex.Kind.RELATIVE,
        date == null || anchor == null || anchor.date() == null ? null : anchor.date().toString(),
        List.of(rule.id()),
        flags);
  }
}
