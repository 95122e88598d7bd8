/** Plain text: its layout, markers and reference lists, told by what lines look like. */
package org.annalist.format.plain;
