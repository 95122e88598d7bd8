/** Claims: the sentences of an article that say when something happened. */
package org.annalist.claim;
