/** Articles, their blocks, sentences, markers and reference lists, and what is known of each. */
package org.annalist.article;
