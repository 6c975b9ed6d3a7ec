/** A Word to play: which one it is, and what it is known to do differently. */
export interface Behaviour {
  /** Members newer than this do not exist. */
  readonly wordApi: string;
  readonly platform: "OfficeOnline" | "PC" | "Mac" | "iOS";
  readonly version: string;
  /** Between paragraphs in a text. */
  readonly paragraphMark: "\n" | "\r";
  /** Between lines of a paragraph. */
  readonly lineMark: "\v" | "\n";
  /** What the text and the placeholder text of a control say while its prompt shows. */
  readonly prompts: "as-placeholder" | "text-only" | "empty";
  /** Every write fails with this code; `security` is what the document's properties say. */
  readonly readOnly?: { readonly code: string; readonly security: number } | undefined;
  /**
   * Whom a control's locks hold back: add-ins as well, as reported (office-js#2829), or people only, as the
   * documentation can be read.
   */
  readonly locks: "people" | "everyone";
  readonly comments: boolean;
  readonly customXml: boolean;
  readonly events: boolean;
  /** Who writes comments through the API. */
  readonly author: string;
  /** Controls that lose their tag, or that do not arrive at all, with inserted OOXML. */
  readonly dropTags: (tag: string) => boolean;
  readonly loseControls: (tag: string) => boolean;
  /** What becomes of the charts of a file that is inserted: they are left behind, the file is refused, or nothing of it comes. */
  readonly charts: "kept" | "lost" | "refused" | "nothing";
  /** The code of an error to fail this operation with. */
  readonly fault: (operation: Operation) => string | undefined;
}

export interface Operation {
  readonly object: string;
  readonly member: string;
  /** Whether it is to change the document. */
  readonly writes: boolean;
  /** Counting from 1. */
  readonly batch: number;
}

/** Word on the web, up to date. */
export const WORD_ON_THE_WEB: Behaviour = {
  wordApi: "1.9",
  platform: "OfficeOnline",
  version: "16.0.19328.42303",
  paragraphMark: "\n",
  lineMark: "\v",
  prompts: "as-placeholder",
  locks: "everyone",
  comments: true,
  customXml: true,
  events: true,
  author: "Audit Author",
  dropTags: () => false,
  loseControls: () => false,
  charts: "kept",
  fault: () => undefined,
};

/** Whether the object model reaches this version: "1.10" comes after "1.9". */
export function reaches(wordApi: string, since: string): boolean {
  if (since === "1.1") return true;
  const [major = 0, minor = 0] = wordApi.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = since.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  InvalidArgument: 400,
  ItemNotFound: 404,
  NotAllowed: 400,
  NotImplemented: 501,
};

/** What Word answers a request with that it can't do. */
export class WordFault extends Error {
  constructor(
    readonly code: string,
    message = `The request failed: ${code}.`,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code] ?? 500;
  }
}

export const itemNotFound = (): WordFault =>
  new WordFault("ItemNotFound", "The requested item is not in the document.");
export const invalidArgument = (): WordFault =>
  new WordFault("InvalidArgument", "An argument is missing, out of range or of the wrong kind.");
