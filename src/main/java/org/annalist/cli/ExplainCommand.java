package org.annalist.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.annalist.article.Source;
import org.annalist.citation.Citation;
import org.annalist.citation.Reference;
import org.annalist.claim.Claim;
import org.annalist.claim.ClaimRules;
import org.annalist.claim.Location;
import org.annalist.corroboration.Conflict;
import org.annalist.corroboration.CorroboratedClaim;
import org.annalist.corroboration.Corroboration;
import org.annalist.corroboration.Corroborator;
import org.annalist.export.ExportReader;
import org.annalist.match.Assertion;
import org.annalist.match.ClaimMatcher;
import org.annalist.match.Match;
import org.annalist.support.Support;
import org.annalist.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code annalist explain}: which characters, rules and markers made a claim, what it cites, who
 * else says so, and how the votes were passed from one to the other.
 */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Tells how a claim of an export came about.")
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CLAIM_ID", description = "Id of the claim: c_ and sixteen digits.")
  private String claimId;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Folder of the export (default: ${DEFAULT-VALUE}).")
  private Path folder;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException {
    ExportReader export = open();
    List<CorroboratedClaim> found =
        export.claims(claim -> claim.checked().cited().claim().id().equals(claimId));
    if (found.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "no claim " + claimId + " in " + folder.resolve("claims.jsonl"));
    }
    CorroboratedClaim claim = found.get(0);
    List<CorroboratedClaim> fact = export.claims(other -> other.factId().equals(claim.factId()));
    explainClaim(claim.checked().cited().claim(), export);
    explainRules(claim.checked().cited().claim());
    explainCitations(claim, export);
    explainFact(claim, fact, export);
    explainConflicts(claim, export, fact);
    explainOrigins(claim, fact, export);
    return ExitStatus.DONE;
  }

  private ExportReader open() {
    try {
      return new ExportReader(folder);
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private void explainClaim(Claim claim, ExportReader export) {
    Source source = export.source(claim.sourceId());
    out.println(claim.id() + "  " + claim.text());
    out.println();
    out.println(
        "where      "
            + source.file()
            + ", line "
            + claim.location().line()
            + ", characters "
            + dashed(claim.location().sentence())
            + (claim.location().section().isEmpty()
                ? ""
                : ", section \"" + claim.location().section() + "\""));
    out.println(
        "date       "
            + (claim.date().edtf() == null ? "unresolved" : claim.date().edtf())
            + (claim.location().date() == null
                ? ""
                : ", from \"" + claim.date().text() + "\" at " + dashed(claim.location().date()))
            + ", "
            + claim.date().kind().word()
            + (claim.date().anchor() == null ? "" : ", counted from " + claim.date().anchor()));
    out.println(
        "modality   "
            + (claim.modality() == null ? "not known" : claim.modality().word())
            + (claim.attributedTo() == null ? "" : ", by " + claim.attributedTo()));
    if (!claim.flags().isEmpty()) {
      out.println("flags      " + String.join(", ", claim.flags()));
    }
  }

  private void explainRules(Claim claim) {
    for (String id : claim.rules()) {
      ClaimRules.Entry rule = ClaimRules.find(id);
      out.println(
          "rule       " + id + (rule == null ? "" : "  " + rule.file() + ": " + rule.pattern()));
    }
  }

  private void explainCitations(CorroboratedClaim claim, ExportReader export) {
    List<Citation> citations = claim.checked().cited().citations();
    if (citations.isEmpty()) {
      out.println("citation   none: the article itself is the source");
    }
    for (int i = 0; i < citations.size(); i++) {
      Citation citation = citations.get(i);
      Reference reference = citation.reference();
      out.println("marker     " + marker(claim.checked().cited().claim(), citation));
      Source resolved = export.source(citation.resolvedSourceId());
      out.println("reference  " + reference.label() + described(reference));
      for (String url : new String[] {reference.url(), reference.archivedUrl()}) {
        if (url != null) {
          out.println("           " + url);
        }
      }
      if (resolved != null) {
        out.println("           which is the input " + resolved.file());
      }
      Support support = claim.checked().supports().get(i);
      out.println(
          "support    "
              + support.status().word()
              + (support.file() == null ? "" : ", by " + support.file()));
      support
          .quotes()
          .forEach(
              quote ->
                  out.println(
                      "           \"" + quote.text() + "\" at " + dashed(quote.position())));
    }
  }

  /** Where the marker stands, as far as the words around the claim tell. */
  private static String marker(Claim claim, Citation citation) {
    String label = citation.reference().label();
    if (citation.scope() == Citation.Scope.PARAGRAPH) {
      return "[" + label + "] of a later sentence of its paragraph";
    }
    String of = citation.scope() == Citation.Scope.CLAUSE ? " of its clause" : " of its sentence";
    Location location = claim.location();
    String words = location.exact() + location.suffix();
    boolean plain =
        location.exact().codePointCount(0, location.exact().length())
            == location.sentence().length();
    for (String printed : new String[] {"[" + label + "]", "[^" + label + "]", "(" + label + ")"}) {
      int at = words.indexOf(printed);
      if (at >= 0) {
        int start = location.sentence().start() + words.codePointCount(0, at);
        Span span = new Span(start, start + printed.codePointCount(0, printed.length()));
        return printed + of + (plain ? ", at " + dashed(span) : "");
      }
    }
    return label + of;
  }

  private static String described(Reference reference) {
    return (reference.title() == null ? "" : ", \"" + reference.title() + "\"")
        + (reference.publisher() == null ? "" : ", " + reference.publisher())
        + (reference.url() == null ? ", " + reference.status().word() : "");
  }

  private void explainFact(
      CorroboratedClaim claim, List<CorroboratedClaim> fact, ExportReader export) {
    Claim one = claim.checked().cited().claim();
    for (CorroboratedClaim member : fact) {
      Claim other = member.checked().cited().claim();
      if (other.id().equals(one.id())) {
        continue;
      }
      Match match = ClaimMatcher.compare(Assertion.of(one), Assertion.of(other));
      out.println(
          "same as    "
              + other.id()
              + " ("
              + export.source(other.sourceId()).file()
              + ", "
              + other.date().edtf()
              + ")");
      out.println("           \"" + other.text() + "\"");
      match.evidence().forEach(reason -> out.println("           " + reason));
    }
  }

  private void explainConflicts(
      CorroboratedClaim claim, ExportReader export, List<CorroboratedClaim> fact) {
    Map<String, String> files = new HashMap<>();
    fact.forEach(
        member -> {
          Claim other = member.checked().cited().claim();
          files.put(other.id(), export.source(other.sourceId()).file());
        });
    for (Conflict conflict : claim.corroboration().conflicts()) {
      out.println(
          "conflict   "
              + conflict.what().word()
              + " "
              + conflict.mine()
              + " here, "
              + conflict.theirs()
              + " in "
              + conflict.claimId()
              + " ("
              + files.get(conflict.claimId())
              + ")");
    }
  }

  private void explainOrigins(
      CorroboratedClaim claim, List<CorroboratedClaim> fact, ExportReader export) {
    List<String> chain =
        Corroborator.chain(
            fact.stream().map(CorroboratedClaim::checked).toList(),
            export::source,
            export.works(),
            claim.checked().cited().claim().sourceId(),
            id -> export.source(id) == null ? id : export.source(id).file());
    String head = "chain      ";
    for (String line : chain) {
      out.println(head + line);
      head = "           ";
    }
    Corroboration corroboration = claim.corroboration();
    out.println(
        "result     "
            + corroboration.status().word()
            + ": documents "
            + corroboration.documentCount()
            + ", publishers "
            + corroboration.publisherCount()
            + ", origins "
            + corroboration.originCount()
            + (corroboration.singleSource() ? ", rests on a single source" : ""));
  }

  private static String dashed(Span span) {
    return span.start() + "–" + span.end();
  }
}
