package org.annalist.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * {@code run.json}: how an export came about. The only file that knows a clock and a machine.
 *
 * @param started when the run began
 * @param version version of the program
 * @param arguments the command line
 */
public record RunFile(Instant started, String version, List<String> arguments) {

  /** Name of the file. */
  public static final String NAME = "run.json";

  public RunFile {
    arguments = List.copyOf(arguments);
  }

  /** Writes the file into {@code folder}, at the end of a run. */
  public void write(Path folder, String runner, String beam, Map<String, Long> counters)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode run = mapper.createObjectNode();
    run.put("started", started.toString());
    run.put("finished", Instant.now().toString());
    run.put("annalist", version);
    run.put("java", System.getProperty("java.version"));
    run.put("runner", runner);
    run.put("beam", beam);
    run.set("arguments", mapper.valueToTree(arguments));
    run.set("counters", mapper.valueToTree(counters));
    Files.writeString(
        folder.resolve(NAME), mapper.writeValueAsString(run) + "\n", StandardCharsets.UTF_8);
  }
}
