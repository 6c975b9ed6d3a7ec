/** @type {Readonly<Record<string, string>>} */
const TOKENS = require("@fluentui/tokens").tokens;

const IMPORTED = /import \{[^}]*\btokens\b[^}]*\} from ["']@fluentui\/react-(components|theme)["']/;

/**
 * Writes each token of Fluent's theme as the text that it stands for, `var(--token)`: the object that has all of them
 * would come with the first script of a page.
 * @param {string} source
 */
module.exports = (source) =>
  IMPORTED.test(source)
    ? source.replace(/\btokens\.(\w+)/g, (whole, /** @type {string} */ name) =>
        Object.hasOwn(TOKENS, name) ? JSON.stringify(TOKENS[name]) : whole,
      )
    : source;
