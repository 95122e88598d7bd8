/** Reads saved HTML pages: wiki pages, news, blogs. */
package org.annalist.format.html;
