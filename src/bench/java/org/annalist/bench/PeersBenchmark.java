package org.annalist.bench;

import de.unihd.dbs.heideltime.standalone.Config;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.exceptions.DocumentCreationTimeMissingException;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.pipeline.WordsToSentencesAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.List;
import java.util.Properties;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.annalist.timex.TimexTagger;

/**
 * The tagger and its peers on the same made-up stories, one after the other in one run, one thread
 * each. Prints how fast each is, what it found, and how many times faster the tagger is.
 */
final class PeersBenchmark {

  private static final int DOCUMENTS = 50;
  private static final int LENGTH = 4_000;
  private static final double WARM_UP_SECONDS = 8;
  private static final double SECONDS = 12;

  private PeersBenchmark() {}

  /**
   * A tagger of time expressions.
   *
   * @param tag tags a text and says how many expressions it found
   */
  private record Peer(String name, ToIntFunction<String> tag) {}

  /**
   * How a peer did.
   *
   * @param speed in thousand characters a second
   * @param found how many expressions it finds in all documents
   */
  private record Score(double speed, int found) {}

  public static void main(String[] args) {
    List<String> documents =
        IntStream.range(0, DOCUMENTS).mapToObj(seed -> Texts.story(seed, LENGTH)).toList();
    Score own = score(annalist(), documents);
    score(heidelTime(), documents, own);
    score(suTime(), documents, own);
  }

  private static Peer annalist() {
    TimexTagger tagger = TimexTagger.english();
    return new Peer("Annalist", text -> tagger.tag(text, null).size());
  }

  /** HeidelTime with its own tokenizer and without a part-of-speech tagger, which is faster. */
  private static Peer heidelTime() {
    Logger.getLogger("").setLevel(Level.OFF);
    Config.setProps(heidelTimeSettings());
    HeidelTimeStandalone heidelTime =
        new HeidelTimeStandalone(
            Language.ENGLISH, DocumentType.NARRATIVES, OutputType.TIMEML, null, POSTagger.NO);
    return new Peer("HeidelTime 2.2.1", text -> tag(heidelTime, text));
  }

  /** SUTime with the tokenizer it needs and without a part-of-speech tagger, which is faster. */
  private static Peer suTime() {
    RedwoodConfiguration.empty().apply();
    Properties settings = new Properties();
    settings.setProperty("sutime.binders", "0");
    AnnotationPipeline suTime = new AnnotationPipeline();
    suTime.addAnnotator(new TokenizerAnnotator(settings));
    suTime.addAnnotator(new WordsToSentencesAnnotator(settings));
    suTime.addAnnotator(new TimeAnnotator("sutime", settings));
    return new Peer("SUTime 4.5.10", text -> tag(suTime, text));
  }

  private static int tag(AnnotationPipeline suTime, String text) {
    Annotation document = new Annotation(text);
    document.set(CoreAnnotations.DocDateAnnotation.class, "2000-01-01");
    suTime.annotate(document);
    return document.get(TimeAnnotations.TimexAnnotations.class).size();
  }

  private static Properties heidelTimeSettings() {
    Properties settings = new Properties();
    for (String type : List.of("Date", "Duration", "Set", "Time")) {
      settings.setProperty("consider" + type, "true");
      settings.setProperty("uimaVar" + type, type);
    }
    settings.setProperty(Config.CONSIDER_TEMPONYM, "false");
    settings.setProperty(Config.UIMAVAR_TEMPONYM, "Temponym");
    settings.setProperty(Config.UIMAVAR_LANGUAGE, "Language");
    settings.setProperty(Config.UIMAVAR_TYPETOPROCESS, "Type");
    settings.setProperty(Config.UIMAVAR_CONVERTDURATIONS, "true");
    settings.setProperty(Config.TYPESYSTEMHOME, "desc/type/HeidelTime_TypeSystem.xml");
    settings.setProperty(Config.TYPESYSTEMHOME_DKPRO, "desc/type/DKPro_TypeSystem.xml");
    return settings;
  }

  private static int tag(HeidelTimeStandalone heidelTime, String text) {
    try {
      return heidelTime.process(text).split("<TIMEX3 ", -1).length - 1;
    } catch (DocumentCreationTimeMissingException e) {
      throw new IllegalStateException("a narrative needs no date of creation", e);
    }
  }

  private static void score(Peer peer, List<String> documents, Score own) {
    Score score = score(peer, documents);
    System.out.printf("Annalist is %,.0f times faster.%n", own.speed / score.speed);
  }

  private static Score score(Peer peer, List<String> documents) {
    int found = documents.stream().mapToInt(peer.tag).sum();
    speed(peer, documents, WARM_UP_SECONDS);
    Score score = new Score(speed(peer, documents, SECONDS), found);
    System.out.printf(
        "%-18s %,10.1f KB/s, %d expressions in %d KB%n",
        peer.name, score.speed, score.found, DOCUMENTS * LENGTH / 1000);
    return score;
  }

  /** Tags document after document for so many seconds; returns thousand characters a second. */
  private static double speed(Peer peer, List<String> documents, double seconds) {
    long begin = System.nanoTime();
    long characters = 0;
    double passed = 0;
    for (int i = 0; passed < seconds; i++) {
      String text = documents.get(i % documents.size());
      peer.tag.applyAsInt(text);
      characters += text.length();
      passed = (System.nanoTime() - begin) / 1e9;
    }
    return characters / passed / 1000;
  }
}
