/**
 * Cited: the texts of cited pages that a user has at hand, as HTML, plain text or WARC (ISO 28500).
 *
 * <p>{@link org.annalist.cited.CitedFile} tells which addresses a file holds, as {@link
 * org.annalist.cited.Capture captures}; {@link org.annalist.cited.CitedPages} finds the capture
 * behind an address, through redirects and archived copies; {@link org.annalist.cited.PageReader}
 * reads its text.
 */
package org.annalist.cited;
