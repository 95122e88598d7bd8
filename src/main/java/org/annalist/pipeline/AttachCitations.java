package org.annalist.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.annalist.article.Catalogue;
import org.annalist.article.Source;
import org.annalist.citation.CitationAttacher;
import org.annalist.citation.CitationAttacher.Attached;
import org.annalist.citation.CitationFlags;
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
final class AttachCitations extends PTransform<PCollection<ArticleClaims>, PCollectionTuple> {

  private static final long serialVersionUID = 1L;

  /** The claims of each article with their citations; from here on they travel without it. */
  static final TupleTag<List<ClaimInContext>> CITED = new TupleTag<>() {};

  /** The references of all articles, cited or not. */
  static final TupleTag<CitationRow> REFERENCES = new TupleTag<>() {};

  /** The articles, counted. */
  static final TupleTag<SourceCounts> SOURCES = new TupleTag<>() {};

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
  public PCollectionTuple expand(PCollection<ArticleClaims> articles) {
    return articles.apply(
        "Attach",
        ParDo.of(new AttachFn(attacher, corpus))
            .withSideInputs(corpus)
            .withOutputTags(CITED, TupleTagList.of(REFERENCES).and(SOURCES)));
  }

  private static final class AttachFn extends DoFn<ArticleClaims, List<ClaimInContext>> {

    private static final long serialVersionUID = 1L;

    private final CitationAttacher attacher;
    private final PCollectionView<Corpus> corpus;

    AttachFn(CitationAttacher attacher, PCollectionView<Corpus> corpus) {
      this.attacher = attacher;
      this.corpus = corpus;
    }

    @ProcessElement
    public void attach(ProcessContext context, MultiOutputReceiver out) {
      ArticleClaims element = context.element();
      Catalogue inputs = context.sideInput(corpus).catalogue();
      Attached attached = attacher.attach(element.article(), element.claims(), inputs);
      out.get(CITED)
          .output(
              attached.claims().stream()
                  .map(claim -> ClaimInContext.of(claim, element.article()))
                  .toList());
      List<Reference> references = attached.references();
      for (int i = 0; i < references.size(); i++) {
        Reference reference = references.get(i);
        List<String> flags = new ArrayList<>(CitationFlags.of(reference));
        if (attached.unmarked().contains(reference.id())) {
          flags.add(CitationFlags.ENTRY_WITHOUT_MARKER);
        }
        out.get(REFERENCES)
            .output(
                new CitationRow(
                    reference, i + 1, CitationAttacher.resolve(reference, inputs), flags));
      }
      Source source = inputs.byFile(element.article().file());
      out.get(SOURCES).output(new SourceCounts(source, references.size(), element.claims().size()));
    }
  }
}
