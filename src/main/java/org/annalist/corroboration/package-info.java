/** Corroboration: the same fact in several documents, their works, publishers and origins. */
package org.annalist.corroboration;
