/** Support: how far the text that a claim cites bears it out. */
package org.annalist.support;
