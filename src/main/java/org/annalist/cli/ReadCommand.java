package org.annalist.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.annalist.article.Article;
import org.annalist.article.Block;
import org.annalist.article.SourcesTable;
import org.annalist.citation.Reference;
import org.annalist.citation.References;
import org.annalist.export.Rejected;
import org.annalist.format.ArticleReader;
import org.annalist.format.Document;
import org.annalist.format.Documents;
import org.annalist.format.UnreadableArticle;
import org.annalist.pipeline.InputFile;
import org.annalist.pipeline.Inputs;
import org.annalist.text.Places;
import org.annalist.text.Span;
import org.annalist.timex.TimexTagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code annalist read}: shows how files are understood, a line of JSON each. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Shows how each file is understood: its blocks and references, as JSON Lines.")
final class ReadCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files and folders of articles.")
  private List<Path> inputs;

  @Override
  public Integer call() throws IOException {
    Inputs listed;
    try {
      listed = Inputs.in(inputs);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    SourcesTable sources = SourcesFile.besideOr(null, inputs);
    TimexTagger tagger = TimexTagger.english();
    ArticleReader reader = new ArticleReader(tagger);
    References references = new References(tagger);
    for (Rejected rejected : listed.rejected()) {
      System.err.println("annalist: " + rejected.where() + ": " + rejected.reason());
    }
    JsonGenerator json = new JsonFactory().createGenerator(System.out);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    Lines lines = new Lines(json, reader, references, sources);
    for (InputFile file : listed.files()) {
      Documents.read(Path.of(file.path()), file.name(), lines);
    }
    lines.passedOver.forEach(
        (kind, count) -> System.err.println("annalist: passed over: " + count + " " + kind));
    json.writeRaw('\n');
    json.flush();
    return lines.read > 0 ? ExitStatus.DONE : ExitStatus.NO_INPUT;
  }

  /** Writes a line for each document. */
  private static final class Lines implements Documents.Receiver {

    private final JsonGenerator json;
    private final ArticleReader reader;
    private final References references;
    private final SourcesTable sources;
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private int read;

    Lines(JsonGenerator json, ArticleReader reader, References references, SourcesTable sources) {
      this.json = json;
      this.reader = reader;
      this.references = references;
      this.sources = sources;
    }

    @Override
    public void document(Document document) {
      try {
        Article article = reader.read(document, sources.of(document.name()));
        write(json, article, references.of(article, ""));
        read++;
      } catch (UnreadableArticle e) {
        failed(document.name(), e.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void failed(String name, String reason) {
      System.err.println("annalist: " + name + ": " + reason);
    }

    @Override
    public void passedOver(String kind) {
      passedOver.merge(kind, 1, Integer::sum);
    }
  }

  private static void write(JsonGenerator json, Article article, List<Reference> references)
      throws IOException {
    Places places = article.places();
    json.writeStartObject();
    json.writeStringField("file", article.file());
    json.writeStringField("title", article.metadata().title());
    json.writeStringField("url", article.metadata().url());
    json.writeStringField("publisher", article.metadata().publisher());
    json.writeStringField("author", article.metadata().author());
    json.writeStringField(
        "published",
        article.metadata().published() == null ? null : article.metadata().published().toString());
    json.writeStringField("language", article.metadata().language());
    json.writeArrayFieldStart("blocks");
    for (Block block : article.blocks()) {
      Span span = places.of(block.span());
      json.writeStartObject();
      json.writeStringField("kind", block.kind().word());
      json.writeStringField("section", block.section());
      json.writeStringField("text", block.span().in(article.text()));
      json.writeNumberField("start", span.start());
      json.writeNumberField("end", span.end());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("references");
    for (Reference reference : references) {
      json.writeStartObject();
      json.writeStringField("label", reference.label());
      json.writeStringField("status", reference.status().word());
      json.writeStringField("title", reference.title());
      json.writeStringField("publisher", reference.publisher());
      json.writeStringField("url", reference.url());
      json.writeStringField("archived_url", reference.archivedUrl());
      json.writeStringField("published", string(reference.published()));
      json.writeStringField("accessed", string(reference.accessed()));
      json.writeStringField("text", reference.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String string(Object value) {
    return value == null ? null : value.toString();
  }
}
