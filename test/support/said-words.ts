import { posix } from "node:path";
import {
  createSourceFile,
  forEachChild,
  isCallExpression,
  isConditionalExpression,
  isFunctionLike,
  isIdentifier,
  isImportDeclaration,
  isJsxAttribute,
  isJsxExpression,
  isJsxText,
  isLiteralTypeNode,
  isNewExpression,
  isPropertyAssignment,
  isPropertyAccessExpression,
  isStringLiteral,
  isStringLiteralLike,
  isTemplateExpression,
  ScriptKind,
  ScriptTarget,
  type CallExpression,
  type Node,
  type SourceFile,
} from "typescript";

/** What code says, as the catalogues have it. */
export interface Said {
  /** The English sentences; of a number of things the one of several. */
  readonly keys: readonly string[];
  /** Of a room that makes and reads documents, those that it says to people at a screen. */
  readonly onScreens: readonly string[];
  /** Calls that say what only running them could tell. */
  readonly unknown: readonly string[];
  /** Calls that are made as the file loads. */
  readonly asItLoads: readonly string[];
  /** Texts that are shown past the catalogue. */
  readonly past: readonly string[];
  /** Sentences, and words in a row, that stand in the code and are not said by it. */
  readonly prose: readonly string[];
}

/** Attributes that people see or hear. */
const SHOWN: ReadonlySet<string> = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "aria-valuetext",
  "description",
  "hint",
  "label",
  "placeholder",
  "summary",
  "title",
  "validationMessage",
]);

/** Where each way of saying something has its English: the sentences, or the nouns that are counted. */
const WAYS: Readonly<Record<string, (call: CallExpression) => readonly (string | undefined)[]>> = {
  phrase: ({ arguments: [english] }) => textsOf(english),
  phraseWith: ({ arguments: [english] }) => textsOf(english),
  pieces: ({ arguments: [english] }) => textsOf(english),
  phraseOf: ({ arguments: [, , many] }) => textsOf(many),
  phraseFor: ({ arguments: [english, of] }) => [
    ...textsOf(of).flatMap((matter) =>
      textsOf(english).map((text) => text && matter && `${text} (${matter})`),
    ),
  ],
  counted: ({ arguments: [, one, many] }) =>
    (many ? textsOf(many) : textsOf(one).map((text) => text && `${text}s`)).map(
      (text) => text && `{count} ${text}`,
    ),
};

/** The same in the rooms that make and read documents. */
const WAYS_OF_DOCUMENTS: typeof WAYS = {
  say: ({ arguments: [english] }) => textsOf(english),
  word: ({ arguments: [english] }) => textsOf(english),
  phrase: ({ arguments: [english] }) => textsOf(english),
};
const isPhrase = ({ expression }: CallExpression): boolean => expression.getText() === "phrase";
const DOCUMENTS = /^(?:audit|moderation|document|ooxml)\//;

/** What the code of one file says. The files that make these ways say nothing themselves. */
export function saidIn(path: string, source: string): Said {
  const file = createSourceFile(
    path,
    source,
    ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ScriptKind.TSX : ScriptKind.TS,
  );
  const [keys, unknown, asItLoads, past]: [string[], string[], string[], string[]] = [[], [], [], []];
  const [onScreens, prose]: [string[], string[]] = [[], []];
  const visit = (node: Node, loads: boolean, says: boolean): void => {
    if (isImportDeclaration(node)) return;
    const way = isCallExpression(node) ? wayOf(node, path) : undefined;
    if (way && isCallExpression(node)) {
      for (const key of way(node)) {
        if (key === undefined) unknown.push(`${at(file, node)}: ${node.getText()}`);
        else (DOCUMENTS.test(path) && isPhrase(node) ? onScreens : keys).push(key);
      }
      if (loads && !isMarked(node)) asItLoads.push(`${at(file, node)}: ${node.getText()}`);
    }
    const text = shownText(node);
    if (text !== undefined && /\p{L}{2}/u.test(text)) past.push(`${at(file, node)}: ${text.trim()}`);
    const own = says ? undefined : isStringLiteralLike(node) ? node.text : wordsOf(node);
    if (own !== undefined && isProse(own)) prose.push(`${at(file, node)}: ${own.trim()}`);
    forEachChild(node, (child) => {
      visit(child, loads && !isFunctionLike(node), says || way !== undefined || isForDevelopers(node));
    });
  };
  visit(file, true, false);
  return { keys, onScreens, unknown, asItLoads, past, prose };
}

function wayOf({ expression }: CallExpression, path: string) {
  const ways = DOCUMENTS.test(path) ? WAYS_OF_DOCUMENTS : WAYS;
  // As what says it is handed on, or made of a template.
  if (/^(?:answers\.say|sayIn\(.*\))$/s.test(expression.getText())) return ways["say"];
  return isIdentifier(expression) && Object.hasOwn(ways, expression.text) ? ways[expression.text] : undefined;
}

/** A word that is marked stands in a table, and is said later. */
const isMarked = ({ expression }: CallExpression): boolean =>
  isIdentifier(expression) && expression.text === "word";

/** The texts an argument can be; undefined where only running it tells. */
function textsOf(node: Node | undefined): readonly (string | undefined)[] {
  if (node && isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  return [node && isStringLiteralLike(node) ? node.text : undefined];
}

/** A text that stands in the page, or in what the command line says, as it is in the code. */
function shownText(node: Node): string | undefined {
  if (isJsxText(node)) return node.text;
  if (isPrinted(node)) return isStringLiteralLike(node) ? node.text : wordsOf(node);
  if (!isStringLiteral(node)) return undefined;
  const { parent } = node;
  if (isJsxAttribute(parent)) return SHOWN.has(parent.name.getText()) ? node.text : undefined;
  if (isConditionalExpression(parent) && parent.condition !== node)
    return inElement(parent) ? node.text : undefined;
  return inElement(node) ? node.text : undefined;
}

/** Whether it is all that stands in a pair of braces among what an element holds. */
const inElement = ({ parent }: Node): boolean => isJsxExpression(parent) && !isJsxAttribute(parent.parent);

/** What is thrown for a person to read, and which of its arguments that is. */
const FAULTS: Readonly<Record<string, number>> = { HostError: 1, UsageError: 0 };

/** Whether it is a fault that a person reads, or help on what the command line takes. */
function isPrinted(node: Node): boolean {
  const { parent } = node as { readonly parent?: Node };
  if (!parent || !(isStringLiteralLike(node) || isTemplateExpression(node))) return false;
  if (isNewExpression(parent))
    return FAULTS[parent.expression.getText()] === parent.arguments?.findIndex((each) => each === node);
  if (isPropertyAssignment(parent)) return parent.name.getText() === "sentence";
  if (!isCallExpression(parent) || !isPropertyAccessExpression(parent.expression)) return false;
  const { text: name } = parent.expression.name;
  const said = name === "description" ? 0 : /^(argument|(requiredO|o)ption)$/.test(name) ? 1 : undefined;
  return said !== undefined && parent.arguments[said] === node;
}

/** The words of a template between what it is filled with. */
const wordsOf = (node: Node): string | undefined =>
  isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(" ")
    : undefined;

/** A sentence of several words, or three words in a row that are no measures of a line. */
function isProse(text: string): boolean {
  if (/^[\d.]+px |^@media/.test(text)) return false;
  const words = text.split(/\s+/).filter((each) => /\p{L}{2}/u.test(each));
  return /\p{L}{2} \p{L}+ \p{L}{2}/u.test(text) || (words.length > 1 && /[.!?]$/.test(text));
}

/** What no person reads but who looks into the program itself; and what a value may be, as a type. */
const isForDevelopers = (node: Node): boolean =>
  isLiteralTypeNode(node) || (isNewExpression(node) && node.expression.getText() === "Error");

const at = (file: SourceFile, node: Node): string =>
  `${posix.normalize(file.fileName)}:${String(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`;
