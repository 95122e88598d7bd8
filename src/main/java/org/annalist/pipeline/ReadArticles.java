package org.annalist.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annalist.article.Article;
import org.annalist.article.SourcesTable;
import org.annalist.export.Rejected;
import org.annalist.format.ArticleReader;
import org.annalist.format.Document;
import org.annalist.format.Documents;
import org.annalist.format.UnreadableArticle;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Reads the listed files as articles. From here on articles, and what is made of them, travel in
 * batches: each element of the flow costs, and what is in one is worked on by all processors.
 */
final class ReadArticles extends PTransform<PBegin, PCollectionTuple> {

  private static final long serialVersionUID = 1L;

  /** What was read, in batches. */
  static final TupleTag<List<Article>> ARTICLES = new TupleTag<>() {};

  /** What was not. */
  static final TupleTag<Rejected> REJECTED = new TupleTag<>() {};

  /** Files a batch: enough that a bundle is worth its cost, few enough to share among workers. */
  private static final int BATCH = 50;

  /** A batch of documents is closed when it has so many bytes, however few they are. */
  private static final long MOST_BYTES = 8_000_000;

  private final List<InputFile> files;
  private final SourcesTable sources;
  private final ArticleReader reader;

  private ReadArticles(List<InputFile> files, SourcesTable sources, ArticleReader reader) {
    this.files = List.copyOf(files);
    this.sources = sources;
    this.reader = reader;
  }

  /** Reads {@code files}; what {@code sources} says of one of them wins. */
  static ReadArticles from(List<InputFile> files, SourcesTable sources, ArticleReader reader) {
    return new ReadArticles(files, sources, reader);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    List<List<InputFile>> batches = new ArrayList<>();
    for (int i = 0; i < files.size(); i += BATCH) {
      batches.add(new ArrayList<>(files.subList(i, Math.min(files.size(), i + BATCH))));
    }
    return begin
        .apply(
            "List files", Create.of(batches).withCoder(ListCoder.of(WireCoder.of(InputFile.class))))
        .apply(
            "Read files",
            ParDo.of(new ReadFn(sources, reader))
                .withOutputTags(ARTICLES, TupleTagList.of(REJECTED)));
  }

  private static final class ReadFn extends DoFn<List<InputFile>, List<Article>> {

    private static final long serialVersionUID = 1L;

    private final Counter articles = Metrics.counter(WriteExports.COUNTERS, "articles");
    private final SourcesTable sources;
    private final ArticleReader reader;

    ReadFn(SourcesTable sources, ArticleReader reader) {
      this.sources = sources;
      this.reader = reader;
    }

    @ProcessElement
    public void read(@Element List<InputFile> batch, MultiOutputReceiver out) {
      Batch documents = new Batch(out);
      for (InputFile file : batch) {
        documents.read(file);
      }
      documents.makeArticles();
    }

    private Outcome read(Document document) {
      String name = document.name();
      try {
        return new Outcome(reader.read(document, sources.of(name)), null);
      } catch (UnreadableArticle e) {
        return new Outcome(null, rejected(name, e.getMessage()));
      }
    }

    private static Rejected rejected(String name, String reason) {
      return new Rejected("read", name, reason);
    }

    /** An article, or why there is none. */
    private record Outcome(Article article, Rejected rejected) {}

    /** Makes articles of documents, a batch at a time. */
    private final class Batch implements Documents.Receiver {

      private final MultiOutputReceiver out;
      private final List<Document> documents = new ArrayList<>();
      private final Set<String> names = new HashSet<>();
      private long bytes;

      Batch(MultiOutputReceiver out) {
        this.out = out;
      }

      void read(InputFile file) {
        names.clear();
        Documents.read(Path.of(file.path()), file.name(), this);
      }

      @Override
      public void document(Document document) {
        if (!names.add(document.name())) {
          failed(document.name(), "a document of this name was in the same file before");
          return;
        }
        documents.add(document);
        bytes += document.bytes().length;
        if (documents.size() == BATCH || bytes >= MOST_BYTES) {
          makeArticles();
        }
      }

      @Override
      public void failed(String name, String reason) {
        out.get(REJECTED).output(rejected(name, reason));
      }

      @Override
      public void passedOver(String kind) {
        Metrics.counter(WriteExports.COUNTERS, kind).inc();
      }

      void makeArticles() {
        List<Article> read = new ArrayList<>();
        for (Outcome outcome : Parallel.map(documents, ReadFn.this::read)) {
          if (outcome.article() != null) {
            read.add(outcome.article());
          } else {
            out.get(REJECTED).output(outcome.rejected());
          }
        }
        if (!read.isEmpty()) {
          out.get(ARTICLES).output(read);
          articles.inc(read.size());
        }
        documents.clear();
        bytes = 0;
      }
    }
  }
}
