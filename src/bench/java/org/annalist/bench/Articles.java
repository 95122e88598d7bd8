package org.annalist.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.annalist.match.Assertion;
import org.annalist.timex.Edtf;

/**
 * Articles made of invented words, each from its number alone: ten claims, in an ordinary article
 * each among two sentences without a date. One article in {@value #COPY_EVERY} is a copy of another
 * with small edits.
 *
 * @param name what they are called
 * @param isAlike whether all sentences of all articles are one but for a name, a number and a date
 */
record Articles(String name, boolean isAlike) {

  private static final int CLAIMS = 10;
  private static final int COPY_EVERY = 33;

  /** So many articles are about one topic, and share its names and words. */
  private static final int OF_ONE_TOPIC = 8;

  private static final int TOPIC_WORDS = 25;

  /** One claim in so many tells what another article of its topic tells too. */
  private static final int SHARED_EVERY = 40;

  private static final int VOCABULARY = 40_000;
  private static final int NAMES = 300_000;

  private static final double FLAT = 30;

  private static final String[] SMALL = {
    "the", "of", "and", "in", "to", "a", "was", "by", "for", "with", "at", "from", "as", "that",
    "his", "which", "it", "were", "after", "their", "its", "had", "who", "an", "first", "new"
  };

  private static final String[] ONSETS = {
    "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl",
    "r", "s", "sh", "st", "t", "th", "tr", "v", "w", "z", "", "qu"
  };

  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "io", "ou", "y"};

  private static final String[] CODAS = {"", "n", "r", "l", "s", "m", "nd", "ck", "t", "rt", "x"};

  static Articles ordinary() {
    return new Articles("ordinary", false);
  }

  static Articles alike() {
    return new Articles("alike", true);
  }

  /** Returns article number {@code article}, and adds its claims. */
  String article(int article, List<Assertion> claims) {
    boolean copy = article % COPY_EVERY == COPY_EVERY - 1;
    int told = copy ? article - COPY_EVERY / 2 : article;
    Random random = new Random(told * 31L);
    Topic topic = new Topic(told / OF_ONE_TOPIC);
    StringBuilder text = new StringBuilder();
    for (int c = 0; c < CLAIMS; c++) {
      boolean shared = !isAlike && random.nextInt(SHARED_EVERY) == 0;
      Random event = shared ? new Random(topic.number * 97L) : random;
      LocalDate day = day(event);
      String claim = isAlike ? alikeSentence(random, day) : sentence(event, topic, when(event, day));
      if (shared) {
        claim = claim.replace(".", ", " + words(random, topic, 5) + ".");
      }
      boolean edited = copy && c == 4;
      claim = edited ? claim.replace(".", " again.") : claim;
      claims.add(
          new Assertion(
              String.format("c_%08x", claims.size()),
              "s_" + article,
              claim,
              Edtf.parse(day.toString())));
      text.append(claim).append(' ');
      if (!isAlike) {
        text.append(sentence(random, topic, "")).append(' ');
        text.append(sentence(random, topic, "")).append("\n\n");
      }
    }
    return text.toString();
  }

  /** What the articles of a topic have in common. */
  private record Topic(int number) {

    /** A name or word of the topic, some more often than others. */
    String word(Random random) {
      int which = Math.min(random.nextInt(TOPIC_WORDS), random.nextInt(TOPIC_WORDS));
      Random own = new Random(number * 1009L + which);
      return which % 2 == 0 ? capital(invented(zipf(own, NAMES))) : content(zipf(own, VOCABULARY));
    }
  }

  private static String alikeSentence(Random random, LocalDate day) {
    return "The harbour bridge number "
        + (1 + random.nextInt(500))
        + " was opened on "
        + written(day)
        + " by the mayor of "
        + capital(invented(random.nextInt(2000)))
        + '.';
  }

  private static String sentence(Random random, Topic topic, String when) {
    String text = capital(words(random, topic, 6 + random.nextInt(8)));
    return text + when + ' ' + words(random, topic, 4 + random.nextInt(8)) + '.';
  }

  private static String words(Random random, Topic topic, int count) {
    StringBuilder words = new StringBuilder();
    for (int w = 0; w < count; w++) {
      double kind = random.nextDouble();
      words.append(w == 0 ? "" : " ");
      if (kind < 0.45) {
        words.append(SMALL[random.nextInt(SMALL.length)]);
      } else if (kind < 0.63) {
        words.append(topic.word(random));
      } else if (kind < 0.70) {
        words.append(capital(invented(zipf(random, NAMES))));
      } else if (kind < 0.73) {
        words.append(1 + zipf(random, 5000));
      } else {
        words.append(content(zipf(random, VOCABULARY)));
      }
    }
    return words.toString();
  }

  private static String when(Random random, LocalDate day) {
    return random.nextBoolean() ? " on " + written(day) : ", " + written(day) + ',';
  }

  /** Every third claim is of one year. */
  private static LocalDate day(Random random) {
    int year = random.nextInt(3) == 0 ? 2020 : 1900 + random.nextInt(124);
    return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
  }

  private static String written(LocalDate day) {
    String month = day.getMonth().name().toLowerCase(Locale.ROOT);
    return day.getDayOfMonth() + " " + capital(month) + ' ' + day.getYear();
  }

  /**
   * A number below {@code count}, by the law of Zipf and Mandelbrot: so that the most frequent word
   * is one in a few hundred, as among words that mean something.
   */
  private static int zipf(Random random, int count) {
    double log = Math.log(count + FLAT) - Math.log(FLAT);
    return (int) (FLAT * Math.exp(random.nextDouble() * log) - FLAT);
  }

  private static String content(int number) {
    return invented(number + NAMES);
  }

  /** A word of two syllables or three, some as long as English has them. */
  private static String invented(int number) {
    StringBuilder word = new StringBuilder();
    long rest = (number + 1L) * 2_654_435_761L % (1L << 32);
    for (int syllables = 2 + number % 2; syllables > 0; syllables--) {
      word.append(ONSETS[(int) (rest % ONSETS.length)]);
      rest /= ONSETS.length;
      word.append(VOWELS[(int) (rest % VOWELS.length)]);
      rest /= VOWELS.length;
      word.append(CODAS[(int) (rest % CODAS.length)]);
      rest /= CODAS.length;
    }
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
