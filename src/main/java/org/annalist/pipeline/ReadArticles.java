package org.annalist.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.annalist.article.Article;
import org.annalist.article.SourcesTable;
import org.annalist.export.Rejected;
import org.annalist.format.ArticleReader;
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
        .apply("List files", Create.of(batches).withCoder(ListCoder.of(RecordCoders.INPUT_FILE)))
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
        try {
          byte[] bytes = Files.readAllBytes(Path.of(file.path()));
          out.get(ARTICLES).output(reader.read(file.name(), bytes, sources.of(file.name())));
          articles.inc();
        } catch (UnreadableArticle e) {
          reject(file, e.getMessage(), out);
        } catch (AccessDeniedException e) {
          reject(file, "no permission to read it", out);
        } catch (NoSuchFileException e) {
          reject(file, "it was there when the folder was listed, and is gone", out);
        } catch (IOException e) {
          reject(file, "cannot be read: " + e.getMessage(), out);
        }
      }
    }

    private static void reject(InputFile file, String reason, MultiOutputReceiver out) {
      out.get(REJECTED).output(new Rejected("read", file.name(), reason));
    }
  }
}
