package org.annalist.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds up signs into a score between 0 and 1 (logistic regression): {@code 1 / (1 + exp(-sum))} of
 * each sign times its weight, and of the weight called {@code bias}. The weights are a {@link Table
 * table} that people can read and change.
 */
public final class Weights {

  private static final String BIAS = "bias";

  private final String file;
  private final double bias;
  private final Map<String, Double> weights;
  private final double[] inOrder;

  private Weights(String file, double bias, Map<String, Double> weights) {
    this.file = file;
    this.bias = bias;
    this.weights = weights;
    this.inOrder = weights.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Reads the weights of {@code file}, in the package of {@code beside}. */
  public static Weights read(Class<?> beside, String file) {
    Map<String, Double> weights = new LinkedHashMap<>(Table.numbers(beside, file));
    Double bias = weights.remove(BIAS);
    return new Weights(file, bias == null ? 0 : bias, weights);
  }

  /**
   * Reads the weights of {@code file} for signs of these names, which must be those of the file.
   */
  public static Weights read(Class<?> beside, String file, List<String> signs) {
    Weights read = read(beside, file);
    if (!Set.copyOf(signs).equals(read.weights.keySet())) {
      throw new IllegalStateException(file + ": the signs are not " + signs);
    }
    Map<String, Double> ordered = new LinkedHashMap<>();
    signs.forEach(sign -> ordered.put(sign, read.of(sign)));
    return new Weights(file, read.bias, ordered);
  }

  /** Returns the weight of {@code sign}, or of the bias. */
  public double of(String sign) {
    return sign.equals(BIAS) ? bias : weights.get(sign);
  }

  /** Returns the score of signs in the order in which they were named, as {@link #score(Map)}. */
  public double score(double[] signs) {
    double sum = bias;
    for (int i = 0; i < inOrder.length; i++) {
      sum += inOrder[i] * signs[i];
    }
    return score(sum);
  }

  /** Returns the score of {@code signs}, rounded to four decimals so that it prints the same. */
  public double score(Map<String, Double> signs) {
    double sum = bias;
    for (Map.Entry<String, Double> weight : weights.entrySet()) {
      Double sign = signs.get(weight.getKey());
      if (sign == null) {
        throw new IllegalStateException(file + ": no such sign: " + weight.getKey());
      }
      sum += weight.getValue() * sign;
    }
    return score(sum);
  }

  private static double score(double sum) {
    return Math.round(10_000 / (1 + StrictMath.exp(-sum))) / 10_000.0;
  }
}
