/**
 * Time expressions: finding them by rules, and the dates they mean.
 *
 * <p>{@link org.annalist.timex.TimexTagger} finds mentions with the rules of {@code
 * vocabulary.yaml}, {@code dates.yaml} and the files beside them; {@code dates.yaml} says how they
 * are read. What the rules leave open is closed by counting from the day of publication, in news,
 * or from the date that the story has reached. Values are those of TIMEX3 (ISO 24617-1), dates are
 * {@link org.annalist.timex.Edtf}.
 */
package org.annalist.timex;
