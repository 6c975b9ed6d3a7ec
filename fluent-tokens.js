const IMPORTED = /import \{[^}]*\btokens\b[^}]*\} from ["']@fluentui\/react-(components|theme)["']/;

/**
 * Writes each token of Fluent's theme as the custom property that it names, `var(--token)`: the object that has all of
 * them would come with the first script of a page.
 * @param {string} source
 */
module.exports = (source) =>
  IMPORTED.test(source) ? source.replace(/\btokens\.(\w+)/g, '"var(--$1)"') : source;
