import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { ACTION_COLUMNS, CONCERN_TEXTS, eachPart, furtherPart, ITEM_PARTS } from "../audit/parts";
import { actionValue, withActionValue, type AuditRecord } from "../audit/record";
import {
  actionTag,
  concernTag,
  headerTag,
  itemTag,
  LIMIT_REASON_TAG,
  moderationTag,
  rowTag,
  SERVICE_ACTIONS_TAG,
  STATUS_TAG,
} from "../audit/tags";
import { xmlSafe } from "../xml/write";
import { NODE_HASHING } from "./node-hashing";
import { utf8Into } from "./utf8-into";

/**
 * `sha256:` and the SHA-256 (FIPS 180-4), in hex, of what a record says: its
 * template, status and answers, whatever its id. Answers count as XML holds
 * them, so a record and its mirror have one hash, and an answer not entered
 * counts as absent.
 *
 * What is hashed is the UTF-8 of a JSON array (RFC 8259, no white space) of
 * `[tag, text]` pairs in the order of their UTF-16 code units. Next to the tags
 * of the controls there are `template` and `template-version`, and `set-aside` with its place
 * for words that a person has set aside.
 */
export function contentHash(record: AuditRecord): string {
  const said: readonly TaggedText[] = [
    ["template", record.template.id],
    ["template-version", record.template.version],
    [STATUS_TAG, record.status],
    [concernTag("raised"), record.immediateConcern.raised],
    ...recordTexts(record),
    ...(record.setAside ?? []).map(({ place, text }): TaggedText => [`set-aside ${place}`, text]),
  ];
  const canonical = said
    .filter(([, text]) => text !== "")
    .map(([tag, text]): TaggedText => [xmlSafe(tag), xmlSafe(text)])
    .sort(byCodeUnits);
  return `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(canonical))))}`;
}

/** `sha256:` and the SHA-256, in hex, of the UTF-8 of these texts as a JSON array: whether they are still what they were. */
export const fingerprintOf = (texts: readonly string[]): string =>
  fingerprintOfLines([JSON.stringify(texts.map(xmlSafe))]);

/** `sha256:` and the SHA-256, in hex, of the UTF-8 of lines with a line break between them. */
export function fingerprintOfLines(lines: readonly string[], node = NODE_HASHING): string {
  const fingerprint = new LinesFingerprint(node);
  for (const line of lines) fingerprint.add(line);
  return fingerprint.fingerprint();
}

/** The same of lines that come one by one; they are never put together as a whole. */
export class LinesFingerprint {
  readonly #begun;
  readonly #bytes = new Uint8Array(AT_ONCE);
  #used = 0;
  #isFirst = true;

  constructor(node = NODE_HASHING) {
    this.#begun = node ? node.createHash("sha256") : sha256.create();
  }

  add(line: string): void {
    // A character has three bytes at most.
    const most = 3 * line.length + 1;
    if (this.#used + most > AT_ONCE) this.#take();
    if (!this.#isFirst) this.#bytes[this.#used++] = LINE_BREAK;
    this.#isFirst = false;
    if (most <= AT_ONCE) this.#used += utf8Into(line, this.#bytes.subarray(this.#used));
    else {
      this.#take();
      this.#begun.update(utf8ToBytes(line));
    }
  }

  /** Of the lines that were added; no more are taken. */
  fingerprint(): string {
    this.#take();
    return `sha256:${bytesToHex(this.#begun.digest())}`;
  }

  #take(): void {
    this.#begun.update(this.#bytes.subarray(0, this.#used));
    this.#used = 0;
  }
}

/** Bytes that are hashed at once. */
const AT_ONCE = 1 << 14;
const LINE_BREAK = 0x0a;

function byCodeUnits([tagA, textA]: TaggedText, [tagB, textB]: TaggedText): number {
  if (tagA !== tagB) return tagA < tagB ? -1 : 1;
  return textA < textB ? -1 : Number(textA > textB);
}

/** A text of a record, under the tag of its control. */
type TaggedText = readonly [tag: string, text: string];

/** The record with each of its texts, choices included, replaced by what `change` makes of it. */
export function mapTexts(record: AuditRecord, change: (tag: string, text: string) => string): AuditRecord {
  const { header, items, immediateConcern: concern } = record;
  return {
    ...record,
    header: mapEntries(header, (text, field) => change(headerTag(field), text)),
    items: mapEntries(items, (entry, item) => ({
      ...eachPart(ITEM_PARTS, (part) => change(itemTag(item, part), entry[part])),
      ...(entry.further
        ? { further: mapEntries(entry.further, (text, id) => change(itemTag(item, furtherPart(id)), text)) }
        : {}),
    })),
    immediateConcern: {
      raised: concern.raised,
      ...eachPart(CONCERN_TEXTS, (part) => change(concernTag(part), concern[part])),
    },
    actions: record.actions.map((action) => {
      const { row, more } = action;
      const known = ACTION_COLUMNS.reduce(
        (changed, column) =>
          withActionValue(changed, column, change(actionTag(row, column), actionValue(action, column))),
        action,
      );
      return { ...known, more: mapEntries(more, (text, column) => change(actionTag(row, column), text)) };
    }),
    ...(record.tables
      ? {
          tables: mapEntries(record.tables, (rows, table) =>
            rows.map(({ row, values }) => ({
              row,
              values: mapEntries(values, (text, column) => change(rowTag(table, row, column), text)),
            })),
          ),
        }
      : {}),
    limitReason: change(LIMIT_REASON_TAG, record.limitReason),
    serviceActions: change(SERVICE_ACTIONS_TAG, record.serviceActions),
    ...(record.moderation
      ? { moderation: mapEntries(record.moderation, (text, key) => change(moderationTag(key), text)) }
      : {}),
  };
}

/** The texts of a record, in the order of the document; those not entered are empty. */
export function recordTexts(record: AuditRecord): readonly TaggedText[] {
  const texts: TaggedText[] = [];
  mapTexts(record, (tag, text) => {
    texts.push([tag, text]);
    return text;
  });
  return texts;
}

function mapEntries<T, U>(
  entries: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value, key)]));
}
