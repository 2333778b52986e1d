/** Tests in a real browser, and the browser for them. */
@org.jspecify.annotations.NullMarked
package org.shilian.browser;
