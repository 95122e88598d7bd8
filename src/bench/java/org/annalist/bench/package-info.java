/** How fast the tagger is, alone and beside its peers. Only in the Maven profile {@code bench}. */
package org.annalist.bench;
