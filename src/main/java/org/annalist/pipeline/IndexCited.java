package org.annalist.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.annalist.article.SourcesTable;
import org.annalist.cited.Capture;
import org.annalist.cited.CitedFile;
import org.annalist.export.Rejected;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Looks through the files of cited pages for the addresses that they hold. */
final class IndexCited extends PTransform<PBegin, PCollectionTuple> {

  private static final long serialVersionUID = 1L;

  /** The name of the step among the rejects. */
  static final String STEP = "cited";

  /** What was found at which address. */
  static final TupleTag<Capture> CAPTURES = new TupleTag<>() {};

  /** What was left out. */
  static final TupleTag<Rejected> REJECTED = new TupleTag<>() {};

  private final List<InputFile> files;
  private final SourcesTable sources;

  private IndexCited(List<InputFile> files, SourcesTable sources) {
    this.files = List.copyOf(files);
    this.sources = sources;
  }

  /** Looks through the files of {@code folder}. */
  static IndexCited of(CitedFolder folder) {
    return new IndexCited(folder.inputs().files(), folder.sources());
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    return begin
        .apply("List cited files", Create.of(files).withCoder(WireCoder.of(InputFile.class)))
        .apply(
            "Look through",
            ParDo.of(new IndexFn(sources)).withOutputTags(CAPTURES, TupleTagList.of(REJECTED)));
  }

  private static final class IndexFn extends DoFn<InputFile, Capture> {

    private static final long serialVersionUID = 1L;

    private final SourcesTable sources;

    IndexFn(SourcesTable sources) {
      this.sources = sources;
    }

    @ProcessElement
    public void index(@Element InputFile file, MultiOutputReceiver out) {
      CitedFile.Contents contents =
          CitedFile.contents(Path.of(file.path()), file.name(), sources.of(file.name()));
      contents.captures().forEach(capture -> out.get(CAPTURES).output(capture));
      contents
          .problems()
          .forEach(p -> out.get(REJECTED).output(new Rejected(STEP, p.where(), p.reason())));
    }
  }
}
