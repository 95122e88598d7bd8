/** Citations: the markers of a text, the references they point to, the inputs these are. */
package org.annalist.citation;
