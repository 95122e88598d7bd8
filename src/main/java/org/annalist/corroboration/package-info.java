/**
 * On whose word each fact rests: the works that assert it, their publishers and origins.
 *
 * <p>{@link org.annalist.corroboration.Corroborator} is the decision table; its {@code Witness}es
 * pass their {@code Votes} to what they cite, and {@code Origins} is what is left.
 */
package org.annalist.corroboration;
