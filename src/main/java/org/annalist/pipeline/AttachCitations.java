package org.annalist.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.annalist.article.Catalogue;
import org.annalist.article.Source;
import org.annalist.citation.CitationAttacher;
import org.annalist.citation.CitationAttacher.Attached;
import org.annalist.citation.CitationFlags;
import org.annalist.citation.CitedClaim;
import org.annalist.citation.Reference;
import org.annalist.export.CitationRow;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Attaches each claim to the references that its markers point to. */
final class AttachCitations extends PTransform<PCollection<List<ArticleClaims>>, PCollectionTuple> {

  private static final long serialVersionUID = 1L;

  /** The claims with their citations; from here on they travel without their article. */
  static final TupleTag<List<ClaimInContext>> CITED = new TupleTag<>() {};

  /** The references of all articles, cited or not. */
  static final TupleTag<List<CitationRow>> REFERENCES = new TupleTag<>() {};

  /** The articles, counted. */
  static final TupleTag<List<SourceCounts>> SOURCES = new TupleTag<>() {};

  private final CitationAttacher attacher;
  private final PCollectionView<Corpus> corpus;

  private AttachCitations(CitationAttacher attacher, PCollectionView<Corpus> corpus) {
    this.attacher = attacher;
    this.corpus = corpus;
  }

  /** Attaches with {@code attacher}; references that are in {@code corpus} resolve to it. */
  static AttachCitations with(CitationAttacher attacher, PCollectionView<Corpus> corpus) {
    return new AttachCitations(attacher, corpus);
  }

  @Override
  public PCollectionTuple expand(PCollection<List<ArticleClaims>> articles) {
    return articles.apply(
        "Attach",
        ParDo.of(new AttachFn(attacher, corpus))
            .withSideInputs(corpus)
            .withOutputTags(CITED, TupleTagList.of(REFERENCES).and(SOURCES)));
  }

  private static final class AttachFn extends DoFn<List<ArticleClaims>, List<ClaimInContext>> {

    private static final long serialVersionUID = 1L;

    private final CitationAttacher attacher;
    private final PCollectionView<Corpus> corpus;

    AttachFn(CitationAttacher attacher, PCollectionView<Corpus> corpus) {
      this.attacher = attacher;
      this.corpus = corpus;
    }

    @ProcessElement
    public void attach(ProcessContext context, MultiOutputReceiver out) {
      Catalogue inputs = context.sideInput(corpus).catalogue();
      List<Result> results = Parallel.map(context.element(), each -> attached(each, inputs));
      out.get(CITED).output(results.stream().flatMap(each -> each.cited().stream()).toList());
      out.get(REFERENCES).output(results.stream().flatMap(each -> each.rows().stream()).toList());
      out.get(SOURCES).output(results.stream().map(Result::counts).toList());
    }

    /** What comes of an article. */
    private record Result(
        List<ClaimInContext> cited, List<CitationRow> rows, SourceCounts counts) {}

    private Result attached(ArticleClaims element, Catalogue inputs) {
      Attached attached = attacher.attach(element.article(), element.claims(), inputs);
      List<ClaimInContext> cited = new ArrayList<>();
      for (CitedClaim claim : attached.claims()) {
        cited.add(ClaimInContext.of(claim, element.article()));
      }
      List<Reference> references = attached.references();
      List<CitationRow> rows = new ArrayList<>();
      for (int i = 0; i < references.size(); i++) {
        Reference reference = references.get(i);
        List<String> flags = new ArrayList<>(CitationFlags.of(reference));
        if (attached.unmarked().contains(reference.id())) {
          flags.add(CitationFlags.ENTRY_WITHOUT_MARKER);
        }
        rows.add(
            new CitationRow(reference, i + 1, CitationAttacher.resolve(reference, inputs), flags));
      }
      Source source = inputs.byFile(element.article().file());
      return new Result(
          cited, rows, new SourceCounts(source, references.size(), element.claims().size()));
    }
  }
}
