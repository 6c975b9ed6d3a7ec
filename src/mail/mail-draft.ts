import { Buffer } from "node:buffer";
import MailComposer from "nodemailer/lib/mail-composer";

/** A mail that a person looks at and sends; we send none. */
export interface MailDraft {
  /** Nobody where the address is not known: the person fills it in. */
  readonly to?: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** The day it was drafted, as an ISO date. */
  readonly day: string;
  /** Tells it from every other draft; the same each time it is drafted. */
  readonly id: string;
  readonly attachments?: readonly { readonly name: string; readonly content: Uint8Array }[];
}

/**
 * A draft as the bytes of an .eml (RFC 5322, 2045-2047, 2231). `X-Unsent` makes Outlook open it as one that is to be sent. It
 * has no sender: that is whoever sends it.
 */
export async function emlOf({
  to,
  subject,
  text,
  day,
  id,
  attachments = [],
}: MailDraft): Promise<Uint8Array> {
  const mail = new MailComposer({
    ...(to ? { to: { name: to.name, address: to.address } } : {}),
    // A heading is one line, whatever is in the names it is made of.
    subject: subject.replace(/\s+/g, " ").trim(),
    text,
    date: new Date(`${day}T09:00:00Z`),
    messageId: `<${asciiId(id)}@case-audit.invalid>`,
    headers: { "X-Unsent": "1" },
    baseBoundary: "case-audit",
    attachments: attachments.map(({ name, content }) => ({ filename: name, content: Buffer.from(content) })),
    newline: "\r\n",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Uint8Array(await mail.compile().build());
}

/** An id as a message may have one (RFC 5322, 3.2.3): letters, figures, "-", "_" and "%", so that no two names share one. */
const asciiId = (id: string): string =>
  encodeURIComponent(id.toLowerCase().replace(/\p{Surrogate}/gu, "")).replace(
    /[!'()*.~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
