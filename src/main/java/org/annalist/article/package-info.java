/** Articles: reading them, telling prose from page chrome, and what is known of each. */
package org.annalist.article;
