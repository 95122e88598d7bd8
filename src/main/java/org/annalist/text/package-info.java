/** What every other package says about characters: spans, offsets, folding, words, hashes. */
package org.annalist.text;
