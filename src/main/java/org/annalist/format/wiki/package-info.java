/** Pages of wikis: wikitext as MediaWiki reads it, and the XML dumps that hold many of them. */
package org.annalist.format.wiki;
