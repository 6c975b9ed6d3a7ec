import type { Browser } from "playwright-core";
import type { Template } from "../../src/audit/template";
import { auditMaker } from "../../src/docx/audit-maker";
import { someSurroundings } from "../taskpane/a-session";
import { sharedBrowser } from "../support/browser";
import { aTemplate } from "../support/builders";
import { WordHost, type Played } from "../support/word-host/host";
import { openInWord, type OpenInWord, type OpenOptions } from "../support/word-host/open-in-word";

/** Word with a started audit open, of the small template unless told. */
export function anAuditInWord(
  played: Partial<Played> = {},
  known: Readonly<Record<string, string>> = {},
  template: Template = aTemplate(),
): WordHost {
  const texts = new Map(Object.entries(known));
  return new WordHost(auditMaker(template, someSurroundings(template).newId)(texts), played);
}

/** Word with the pane in it, shown in the browser, for the tests of a file. */
export class WordRig {
  private browser!: Browser;
  private opened: OpenInWord[] = [];

  async start(): Promise<void> {
    this.browser = await sharedBrowser();
  }

  stop(): Promise<void> {
    return this.browser.close();
  }

  async open(host: WordHost, options?: OpenOptions): Promise<OpenInWord> {
    const opened = await openInWord(this.browser, host, options);
    this.opened.push(opened);
    return opened;
  }

  /** Closes what the last test left open, and gives what was not as it should be in it. */
  async clear(): Promise<readonly string[]> {
    const opened = this.opened;
    this.opened = [];
    await Promise.all(opened.map((each) => each.close()));
    return opened.flatMap(({ complaints, web, bridge }) => [
      ...complaints,
      ...web.outside.map((request) => `went outside: ${request}`),
      ...bridge.unserved.map((call) => `not served: ${call}`),
    ]);
  }
}
