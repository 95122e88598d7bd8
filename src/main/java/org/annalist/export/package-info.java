/** Exports: the files of an export, their columns, and how they appear whole or not at all. */
package org.annalist.export;
