package org.annalist.bench;

import java.util.Random;
import java.util.function.Supplier;

/** Texts made up for the benchmarks, the same on every run. */
final class Texts {

  private static final String[] WHO = {
    "the harbour master", "a small garrison", "her brother", "the council", "the older regiment",
    "a group of masons", "the railway company", "his rival", "the fishing fleet", "the bishop"
  };

  private static final String[] DID = {
    "rebuilt",
    "abandoned",
    "visited",
    "described",
    "surrounded",
    "sold",
    "inherited",
    "defended",
    "measured",
    "painted",
    "set fire to",
    "refused to leave"
  };

  private static final String[] WHAT = {
    "the northern gate", "a row of warehouses", "the bridge over the river", "the old mill",
    "two of the islands", "the lighthouse", "an unfinished chapel", "the road to the coast",
    "most of the vineyards", "the customs house"
  };

  private static final String[] WHY = {
    "although nobody had asked for it",
    "because the walls were too weak",
    "while the rest looked on",
    "without a word to the owners",
    "and kept the keys",
    "as the maps of the region show",
    "for reasons that are still unclear",
    "and the people of the valley were grateful"
  };

  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private static final String[] RELATIVE = {
    "the next morning",
    "two days later",
    "in the same year",
    "the following June",
    "a month earlier",
    "on Tuesday",
    "three weeks later",
    "that summer",
    "every Sunday"
  };

  private final Random random;

  private Texts(long seed) {
    this.random = new Random(seed);
  }

  /** A narrative with a date in about every second sentence, of {@code length} characters. */
  static String story(long seed, int length) {
    Texts texts = new Texts(seed);
    return texts.paragraphs(length, () -> texts.random.nextBoolean() ? ", " + texts.date() : "");
  }

  /** Prose that names no date, of {@code length} characters. */
  static String prose(long seed, int length) {
    return new Texts(seed).paragraphs(length, () -> "");
  }

  /** A line of JSON for {@code annalist tag}: a story of 2 to 5 KB. */
  static String line(long seed) {
    String text = story(seed, 2_000 + new Random(seed).nextInt(3_000));
    return "{\"id\":\"story-"
        + seed
        + "\",\"dct\":null,\"text\":\""
        + text.replace("\n", "\\n")
        + "\"}\n";
  }

  private String paragraphs(int length, Supplier<String> date) {
    StringBuilder text = new StringBuilder(length + 300);
    while (text.length() < length) {
      int sentences = 3 + random.nextInt(4);
      for (int i = 0; i < sentences; i++) {
        String who = one(WHO);
        text.append(Character.toUpperCase(who.charAt(0))).append(who, 1, who.length());
        text.append(' ').append(one(DID)).append(' ').append(one(WHAT)).append(date.get());
        text.append(", ").append(one(WHY)).append(i + 1 < sentences ? ". " : ".\n\n");
      }
    }
    text.setLength(length);
    return text.toString();
  }

  private String date() {
    int year = 1850 + random.nextInt(140);
    int day = 1 + random.nextInt(28);
    String month = one(MONTHS);
    return switch (random.nextInt(7)) {
      case 0 -> "on " + day + " " + month + " " + year;
      case 1 -> "on " + month + " " + day + ", " + year;
      case 2 -> "in " + month + " " + year;
      case 3 -> "in " + year;
      case 4 -> "on " + day + " " + month;
      case 5 -> "from " + year + " to " + (year + 1 + random.nextInt(9));
      default -> one(RELATIVE);
    };
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
