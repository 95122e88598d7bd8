/**
 * Rules as data: a lexer that classes each token once, a small pattern language over token classes,
 * and one automaton for a whole book of rules. Knows nothing of what the rules are about.
 *
 * <p>A {@link org.annalist.rule.RuleBook} is read from YAML resources and word lists and finds a
 * {@link org.annalist.rule.Match} wherever a {@link org.annalist.rule.Rule} fits.
 */
package org.annalist.rule;
