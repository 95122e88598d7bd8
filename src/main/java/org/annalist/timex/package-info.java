/** Time expressions: finding them by rules, and the dates they mean. */
package org.annalist.timex;
