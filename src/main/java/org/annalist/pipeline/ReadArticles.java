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

/** Reads the listed files as articles, a batch of files at a time. */
final class ReadArticles extends PTransform<PBegin, PCollectionTuple> {

  private static final long serialVersionUID = 1L;

  /** What was read. */
  static final TupleTag<Article> ARTICLES = new TupleTag<>() {};

  /** What was not. */
  static final TupleTag<Rejected> REJECTED = new TupleTag<>() {};

  /** Files a batch: enough that a bundle is worth its cost, few enough to share among workers. */
  private static final int BATCH = 50;

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

  private static final class ReadFn extends DoFn<List<InputFile>, Article> {

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
      for (InputFile file : batch) {
        Documents.read(Path.of(file.path()), file.name(), new Outputs(out));
      }
    }

    /** Makes articles of the documents of one file. */
    private final class Outputs implements Documents.Receiver {

      private final MultiOutputReceiver out;
      private final Set<String> names = new HashSet<>();

      Outputs(MultiOutputReceiver out) {
        this.out = out;
      }

      @Override
      public void document(Document document) {
        String name = document.name();
        if (!names.add(name)) {
          failed(name, "a document of this name was in the same file before");
          return;
        }
        try {
          out.get(ARTICLES).output(reader.read(document, sources.of(name)));
          articles.inc();
        } catch (UnreadableArticle e) {
          failed(name, e.getMessage());
        }
      }

      @Override
      public void failed(String name, String reason) {
        out.get(REJECTED).output(new Rejected("read", name, reason));
      }

      @Override
      public void passedOver(String kind) {
        Metrics.counter(WriteExports.COUNTERS, kind).inc();
      }
    }
  }
}
