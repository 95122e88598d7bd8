package org.annalist;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.util.List;

/** Nouns are the domain, verbs are the pipeline, and each knows only what lies below it. */
@AnalyzeClasses(packages = "org.annalist", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** From the ground up. */
  private static final List<String> PACKAGES =
      List.of(
          "text",
          "rule",
          "timex",
          "article",
          "format",
          "claim",
          "citation",
          "cited",
          "fetch",
          "support",
          "match",
          "fact",
          "work",
          "corroboration",
          "export",
          "pipeline",
          "cli");

  @ArchTest static final ArchRule everyPackageKnowsOnlyThoseBelowIt = layers();

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("org.annalist.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyThePipelineKnowsBeam =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.annalist.pipeline..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.beam..", "org.joda..");

  @ArchTest
  static final ArchRule onlyFetchOpensConnections =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.annalist.fetch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.hc..", "java.net.http..", "crawlercommons..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(Socket|ServerSocket|URLConnection|InetAddress)");

  @ArchTest
  static final ArchRule onlyTheFetchCommandFetches =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.annalist.fetch..")
          .and()
          .doNotHaveSimpleName("FetchCommand")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.annalist.fetch..");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.annalist.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule onlyTheCommandLineEndsTheProgram =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.annalist.cli..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule nobodyLooksAtTheClockButTheProgramItself =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.annalist.cli..")
          .and()
          .doNotHaveSimpleName("RunFile")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule everythingHasAPlaceOfItsOwn =
      classes()
          .should()
          .resideInAnyPackage(
              PACKAGES.stream().map(name -> "org.annalist." + name + "..").toArray(String[]::new))
          .orShould()
          .haveSimpleName("package-info");

  private static ArchRule layers() {
    Architectures.LayeredArchitecture layers =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : PACKAGES) {
      layers = layers.layer(name).definedBy("org.annalist." + name + "..");
    }
    for (int i = 0; i + 1 < PACKAGES.size(); i++) {
      layers =
          layers
              .whereLayer(PACKAGES.get(i))
              .mayOnlyBeAccessedByLayers(
                  PACKAGES.subList(i + 1, PACKAGES.size()).toArray(String[]::new));
    }
    return layers.whereLayer(PACKAGES.get(PACKAGES.size() - 1)).mayNotBeAccessedByAnyLayer();
  }
}
