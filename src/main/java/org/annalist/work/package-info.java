/**
 * Which articles are the same text: {@link org.annalist.work.Works}, found by their {@link
 * org.annalist.work.Sketch}es.
 */
package org.annalist.work;
