/** The command line: arguments, messages, exit statuses. The only package that ends the program. */
package org.annalist.cli;
