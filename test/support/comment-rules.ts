import { COMMENT_PART_KINDS, COMMENT_PARTS, type CommentPart } from "../../src/ooxml/comment-markup";
import { childrenNamed, type XmlElement } from "../../src/xml/parse";
import { all } from "./xml-find";

export type CommentRule =
  | "comment ids"
  | "comment marks"
  | "comment author"
  | "comment date"
  | "comment threads"
  | "comment parts"
  | "paraIds";

export interface CommentFault {
  readonly rule: CommentRule;
  readonly where: string;
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** What Word minds of comments, or drops in silence, and Microsoft's validator lets pass. */
export function commentFaults(parts: ReadonlyMap<string, XmlElement>): readonly CommentFault[] {
  const found = (kind: CommentPart) => parts.get(`/word/${kind}.xml`);
  const faults: CommentFault[] = [...paraIdFaults(parts), ...partFaults(parts)];
  const comments = childrenNamed(found("comments"), "w:comment");
  if (comments.length === 0) return faults;
  const say = (rule: CommentRule, places: readonly string[]) => {
    faults.push(...places.map((where) => ({ rule, where })));
  };
  const idOf = ({ attributes }: XmlElement) => attributes["w:id"] ?? "";
  const ids = comments.map(idOf);
  say("comment ids", repeated(ids));
  say("comment author", comments.filter(({ attributes }) => !attributes["w:author"]).map(idOf));
  say("comment date", comments.filter(({ attributes }) => !DATE.test(attributes["w:date"] ?? "")).map(idOf));

  const roots = [...parts].flatMap(([path, root]) =>
    /^\/word\/(?!comments)[^/]*\.xml$/.test(path) ? [root] : [],
  );
  const marks = (name: string) => roots.flatMap((root) => all(root, name)).map(idOf);
  const [starts, ends, references] = [
    marks("w:commentRangeStart"),
    marks("w:commentRangeEnd"),
    marks("w:commentReference"),
  ];
  say(
    "comment marks",
    [...new Set([...starts, ...ends, ...references])].filter((id) => !ids.includes(id)),
  );
  say("comment marks", repeated(starts).concat(repeated(ends), repeated(references)));
  say(
    "comment marks",
    starts.filter((id) => !ends.includes(id)),
  );
  say(
    "comment marks",
    ids.filter((id) => !references.includes(id)),
  );

  const paraIds = comments.map(lastParaId);
  const extended = childrenNamed(found("commentsExtended"), "w15:commentEx");
  const replies = new Set(
    extended.flatMap(({ attributes }) =>
      attributes["w15:paraIdParent"] === undefined ? [] : [attributes["w15:paraId"]],
    ),
  );
  const told = extended.map(({ attributes }) => attributes["w15:paraId"] ?? "");
  say("comment threads", repeated(told).concat(told.filter((id) => !paraIds.includes(id))));
  for (const { attributes } of extended) {
    const parent = attributes["w15:paraIdParent"];
    if (parent !== undefined && (!told.includes(parent) || replies.has(parent)))
      say("comment threads", [parent]);
  }
  const named = childrenNamed(found("commentsIds"), "w16cid:commentId").map(({ attributes }) => attributes);
  say(
    "comment threads",
    named.map((each) => each["w16cid:paraId"] ?? "").filter((id) => !paraIds.includes(id)),
  );
  const durable = named.map((each) => each["w16cid:durableId"] ?? "");
  const dated = childrenNamed(found("commentsExtensible"), "w16cex:commentExtensible").map(
    ({ attributes }) => attributes["w16cex:durableId"] ?? "",
  );
  say(
    "comment threads",
    repeated(durable).concat(
      repeated(dated),
      dated.filter((id) => !durable.includes(id)),
    ),
  );
  const people = childrenNamed(found("people"), "w15:person").map(
    ({ attributes }) => attributes["w15:author"],
  );
  say("comment author", repeated(people.map((each) => each ?? "")));
  if (extended.length > 0)
    say(
      "comment author",
      comments
        .map(({ attributes }) => attributes["w:author"] ?? "")
        .filter((author) => !people.includes(author)),
    );
  return faults;
}

const lastParaId = (comment: XmlElement): string =>
  childrenNamed(comment, "w:p").at(-1)?.attributes["w14:paraId"] ?? "";

/** Paragraphs are told apart by these in all of a document, and the highest bit is Word's own. */
function paraIdFaults(parts: ReadonlyMap<string, XmlElement>): readonly CommentFault[] {
  const ids = [...parts.values()].flatMap((root) =>
    all(root, "w:p").flatMap(({ attributes }) => attributes["w14:paraId"] ?? []),
  );
  const wrong = ids.filter((id) => !/^[0-7][0-9A-F]{7}$/.test(id) || id === "00000000");
  return [...repeated(ids), ...wrong].map((where) => ({ rule: "paraIds", where }));
}

/** Each part is of its content type, and led to by its own type of relationship, once. */
function partFaults(parts: ReadonlyMap<string, XmlElement>): readonly CommentFault[] {
  const types = childrenNamed(parts.get("/[Content_Types].xml"), "ct:Override").map(
    ({ attributes }) => attributes,
  );
  const related = childrenNamed(parts.get("/word/_rels/document.xml.rels"), "rel:Relationship").map(
    ({ attributes }) => attributes,
  );
  return COMMENT_PART_KINDS.flatMap((kind): readonly CommentFault[] => {
    const path = `/word/${kind}.xml`;
    const root = parts.get(path);
    const leading = related.filter(({ Target }) => Target === `${kind}.xml`);
    const said = types.find(({ PartName }) => PartName === path)?.["ContentType"] ?? "";
    const type = leading[0]?.["Type"] ?? "";
    const isRight =
      leading.length === 1 &&
      root?.name === COMMENT_PARTS[kind].root &&
      said.endsWith(`wordprocessingml.${kind}+xml`) &&
      (type === COMMENT_PARTS[kind].type ||
        (kind === "comments" && /officeDocument\/(2006\/)?relationships\/comments$/.test(type)));
    return isRight || (!root && leading.length === 0) ? [] : [{ rule: "comment parts", where: kind }];
  });
}

function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, at) => text !== "" && texts.indexOf(text) !== at))];
}
