import { newCommentPart } from "../../src/ooxml/comment-markup";
import { NAMESPACES } from "../../src/ooxml/namespaces";
import { WML } from "../../src/ooxml/package-parts";
import { escapeAttribute, escapeText, markup, type Markup } from "../../src/xml/write";
import { aDocx } from "../support/docx-builder";
import { withPart } from "../support/package-texts";

/** A comment as its part has it. */
export interface Stored {
  readonly id?: string;
  readonly author?: string;
  readonly date?: string;
  readonly initials?: string;
  readonly text: string;
  /** Of its last paragraph. */
  readonly paraId?: string;
}

export interface StoredFor {
  readonly comments: readonly Stored[];
  /** `w15:commentEx` entries. */
  readonly threads?: readonly {
    readonly paraId: string;
    readonly parent?: string;
    readonly done?: boolean;
  }[];
  /** `w16cid:commentId` entries, each with the `dateUtc` that goes with it. */
  readonly ids?: readonly { readonly paraId: string; readonly durableId: string; readonly utc?: string }[];
  readonly people?: readonly string[];
  /** Further parts by name, with the kind of their relationship. */
  readonly parts?: Readonly<Record<string, readonly [kind: string, xml: string]>>;
}

/** A document made by hand with a body, and comments in parts of their own. */
export function aCommented(body: string, stored: StoredFor = { comments: [] }): Uint8Array {
  const { comments, threads, ids, people, parts = {} } = stored;
  const made: Record<string, readonly [kind: string, xml: string]> = {
    "word/comments.xml": ["comments", part("comments", comments.map(commentXml).join(""))],
    ...(threads && {
      "word/commentsExtended.xml": [
        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
        part(
          "commentsExtended",
          threads
            .map(
              ({ paraId, parent, done }) =>
                `<w15:commentEx w15:paraId="${paraId}"${parent ? ` w15:paraIdParent="${parent}"` : ""} w15:done="${done ? 1 : 0}"/>`,
            )
            .join(""),
        ),
      ],
    }),
    ...(ids && {
      "word/commentsIds.xml": [
        "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds",
        part(
          "commentsIds",
          ids
            .map(
              (each) =>
                `<w16cid:commentId w16cid:paraId="${each.paraId}" w16cid:durableId="${each.durableId}"/>`,
            )
            .join(""),
        ),
      ],
      "word/commentsExtensible.xml": [
        "http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible",
        part(
          "commentsExtensible",
          ids
            .map(({ durableId, utc }) =>
              utc
                ? `<w16cex:commentExtensible w16cex:durableId="${durableId}" w16cex:dateUtc="${utc}"/>`
                : "",
            )
            .join(""),
        ),
      ],
    }),
    ...(people && {
      "word/people.xml": [
        "http://schemas.microsoft.com/office/2011/relationships/people",
        part("people", people.map((author) => `<w15:person w15:author="${author}"/>`).join("")),
      ],
    }),
    ...parts,
  };
  const docx = aDocx({
    body,
    parts: Object.fromEntries(Object.entries(made).map(([name, [, xml]]) => [name, xml])),
    related: Object.entries(made).map(([name, [kind]]) => [kind, name.slice("word/".length)]),
  });
  return withPart(docx, "/[Content_Types].xml", (xml) =>
    xml.replace("</Types>", () => `${Object.keys(made).map(override).join("")}</Types>`),
  );
}

function override(name: string): string {
  const kind = name.slice("word/".length, -".xml".length).replace(/\d+$/, "");
  return `<Override PartName="/${name}" ContentType="${WML}.${kind}+xml"/>`;
}

const part = (kind: Parameters<typeof newCommentPart>[0], content: string): string =>
  String(newCommentPart(kind, markup`%`, NAMESPACES.w)).replace("%", () => content);

function commentXml({ id, author, date, initials, text, paraId }: Stored): string {
  const said = [
    ["w:id", id],
    ["w:author", author],
    ["w:date", date],
    ["w:initials", initials],
  ].flatMap(([name = "", value]) => (value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`]));
  const lines = text.split("\n").map((line, at, all): Markup => {
    const named =
      paraId !== undefined && at === all.length - 1
        ? markup` w14:paraId="${escapeAttribute(paraId)}"`
        : markup``;
    return markup`<w:p${named}><w:r><w:t>${escapeText(line)}</w:t></w:r></w:p>`;
  });
  return `<w:comment${said.join("")}>${lines.join("")}</w:comment>`;
}

export const starts = (id: string): string => `<w:commentRangeStart w:id="${id}"/>`;
export const ends = (id: string): string => `<w:commentRangeEnd w:id="${id}"/>`;
export const refers = (id: string): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;

/** Runs with a comment on them. */
export const marked = (id: string, runs: string): string => starts(id) + runs + ends(id) + refers(id);
