package org.annalist.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.annalist.corroboration.Assertion;
import org.annalist.corroboration.Blocks;
import org.annalist.corroboration.Facts;
import org.annalist.corroboration.MatchedPair;
import org.annalist.corroboration.Sketch;
import org.annalist.corroboration.Works;
import org.annalist.timex.Edtf;
import org.annalist.timex.TimexTagger;

/**
 * How the time for finding works and facts grows with the claims, beside that for tagging the same
 * text: articles of ten claims each, one in 33 a copy of another with small edits. Every fifth claim
 * tells an event that other articles tell too. As library code, one thread.
 */
public final class CorroborationBenchmark {

  private static final int CLAIMS = 10;
  private static final int COPY_EVERY = 33;
  private static final int SHARDS = 64;

  private static final String[] ACTS = {
    "opened", "closed", "bought", "sold", "visited", "rebuilt", "left", "joined", "attacked",
    "praised", "sued", "elected", "arrested", "rescued", "founded", "merged with"
  };

  private static final String[] THINGS = {
    "the harbour", "the old mill", "a row of houses", "the town library", "the northern railway",
    "a school for masons", "the fishing fleet", "the customs house", "the lighthouse", "a quarry"
  };

  private static final String[] SYLLABLES = {
    "mar", "ten", "vel", "bro", "lin", "da", "hu", "ys", "kor", "sal", "ba", "ri", "to", "wen",
    "fa", "gol", "ne", "pir"
  };

  private final List<Assertion> claims = new ArrayList<>();
  private final List<String> articles = new ArrayList<>();

  private CorroborationBenchmark(int documents) {
    Random random = new Random(20);
    for (int d = 0; d < documents; d++) {
      boolean copy = d > 0 && d % COPY_EVERY == 0;
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < CLAIMS; c++) {
        String sentence;
        Edtf date;
        if (copy && c > 0) {
          Assertion original = claims.get(claims.size() - CLAIMS);
          sentence = original.text();
          date = original.date();
        } else {
          boolean shared = c % 5 == 0;
          Random event = shared ? new Random(random.nextInt(documents)) : random;
          LocalDate day = LocalDate.of(1950, 1, 1).plusDays(event.nextInt(25_000));
          sentence = sentence(event, day, random);
          date = Edtf.parse(day.toString());
        }
        claims.add(new Assertion("c_" + claims.size(), "s_" + d, sentence, date));
        text.append(sentence).append(' ');
      }
      articles.add(text.toString());
    }
  }

  private static String sentence(Random event, LocalDate day, Random telling) {
    String who = name(event) + ' ' + name(event);
    String act = ACTS[event.nextInt(ACTS.length)];
    String what = THINGS[event.nextInt(THINGS.length)] + " of " + name(event);
    String when = "on " + day.getDayOfMonth() + ' ' + month(day) + ' ' + day.getYear();
    return telling.nextBoolean()
        ? who + ' ' + act + ' ' + what + ' ' + when + ", to the surprise of the neighbours."
        : capital(when) + ", as the papers of " + name(telling) + " had it, " + who + ' ' + act
            + ' ' + what + '.';
  }

  private static String name(Random random) {
    String name = "";
    for (int i = 0; i < 3; i++) {
      name += SYLLABLES[random.nextInt(SYLLABLES.length)];
    }
    return capital(name);
  }

  private static String month(LocalDate day) {
    return capital(day.getMonth().name().toLowerCase(Locale.ROOT));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private double tag() {
    long start = now();
    TimexTagger tagger = TimexTagger.english();
    long found = 0;
    for (String article : articles) {
      found += tagger.tag(article, LocalDate.of(2020, 1, 1)).size();
    }
    System.out.printf("  tagging: %d time expressions%n", found);
    return seconds(start);
  }

  private double works() {
    long start = now();
    List<Sketch> sketches = new ArrayList<>();
    for (int d = 0; d < articles.size(); d++) {
      sketches.add(Sketch.of("s_" + d, articles.get(d)));
    }
    long works = Works.of(sketches).workOf().values().stream().distinct().count();
    System.out.printf("  works: %d of %d articles%n", works, articles.size());
    return seconds(start);
  }

  private double facts() {
    long start = now();
    List<Map<String, List<Assertion>>> shards = new ArrayList<>();
    for (int s = 0; s < SHARDS; s++) {
      shards.add(new TreeMap<>());
    }
    for (Assertion claim : claims) {
      for (String key : Blocks.keysOf(claim)) {
        shards
            .get(Math.floorMod(Blocks.neighbourhoodOf(key).hashCode(), SHARDS))
            .computeIfAbsent(key, k -> new ArrayList<>(1))
            .add(claim);
      }
    }
    System.out.printf("  blocks named after %.1f s%n", seconds(start));
    List<MatchedPair> pairs = new ArrayList<>();
    long compared = 0;
    long skipped = 0;
    for (Map<String, List<Assertion>> shard : shards) {
      Blocks comparing = new Blocks();
      for (List<Assertion> block : shard.values()) {
        Blocks.Pairs found = comparing.pairsIn(block);
        pairs.addAll(found.pairs());
        compared += found.compared();
        skipped += found.skipped();
      }
      shard.clear();
    }
    System.out.printf("  compared after %.1f s%n", seconds(start));
    long facts = Facts.of(pairs).values().stream().distinct().count();
    System.out.printf(
        "  pairs: %d compared, %d skipped, %d matched; %d facts%n",
        compared, skipped, pairs.size(), facts);
    return seconds(start);
  }

  /** Processor time of this thread: other programs on the machine do not count. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(long start) {
    return (now() - start) / 1e9;
  }

  /** Measures with as many documents as each argument says, after a short run to warm up. */
  public static void main(String[] args) {
    for (String documents : args.length == 0 ? new String[] {"1000", "10000"} : args) {
      CorroborationBenchmark run = new CorroborationBenchmark(Integer.parseInt(documents));
      System.out.printf("%d claims in %s articles%n", run.claims.size(), documents);
      double tagging = run.tag();
      double works = run.works();
      double facts = run.facts();
      System.out.printf(
          "  tagging %.1f s, works %.1f s, facts %.1f s: %.2f times tagging%n",
          tagging, works, facts, (works + facts) / tagging);
    }
  }
}
