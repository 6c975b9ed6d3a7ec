import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { BrowserContext, Route } from "playwright-core";

/** Office.js takes a page for Word only where it is on https and on the pane's own host, if on another port. */
export const WORD = "https://localhost:8443";
export const PANE = "https://localhost:8444";
const CDN = "https://appsforoffice.microsoft.com";

const OFFICE = resolve("node_modules/@microsoft/office-js/dist");
const BUILT = resolve("dist");
const SUPPLEMENT = resolve("test/support/word-host/supplement.js");

/** How Microsoft's network is today. `slow`: nothing comes until it is told to. */
export type Network = "there" | "missing" | "slow";

/** What the organisation's catalogue holds, by file name; `hanging`: nothing of it ever comes; `broken`: its server fails. */
export type Catalogue = Readonly<Record<string, string>> | "hanging" | "broken";

export class Web {
  /** Requests that were not for the pane's own files nor for office.js. */
  readonly outside: string[] = [];
  /** What was asked of Microsoft's network. */
  readonly fromMicrosoft: string[] = [];
  private waiting: Route[] = [];

  /** Scripts of the pane that hold these words are late, or can't be fetched. */
  withheld: { readonly words: string; readonly how: "slow" | "lost" } | undefined;

  /** What was asked of the organisation's catalogue. */
  readonly fromCatalogue: string[] = [];

  constructor(
    private network: Network,
    private readonly catalogue?: Catalogue,
  ) {}

  /** No request of the context leaves this machine from here on, and no server is needed. */
  async spin(context: BrowserContext): Promise<void> {
    await context.route("**/*", (route) => this.serve(route));
  }

  /** All of the network is there from now on, and what waited for it arrives. */
  async arrive(): Promise<void> {
    this.network = "there";
    this.withheld = undefined;
    const waiting = this.waiting;
    this.waiting = [];
    await Promise.all(waiting.map((route) => this.serve(route)));
  }

  /** How many requests wait for the network. */
  get held(): number {
    return this.waiting.length;
  }

  /** What waited for the network is lost, and all of it is there from now on. */
  async lose(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    await this.arrive();
    await Promise.all(waiting.map((route) => route.abort()));
  }

  private async serve(route: Route): Promise<void> {
    const url = route.request().url();
    const { origin, pathname } = new URL(url);
    if (origin === WORD) return route.fulfill({ contentType: "text/html", body: WORD_PAGE });
    if (origin === PANE && pathname.startsWith("/catalogue/")) {
      const name = decodeURIComponent(pathname.slice("/catalogue/".length));
      this.fromCatalogue.push(name);
      if (this.catalogue) return fromCatalogue(route, this.catalogue, name);
    }
    if (origin === PANE) return this.fromPane(route, join(BUILT, pathname));
    if (origin !== CDN) {
      this.outside.push(`${route.request().method()} ${url}`);
      return route.abort();
    }
    if (this.network === "slow") {
      this.waiting.push(route);
      return;
    }
    if (this.network === "missing") return route.abort("namenotresolved");
    const path = pathname.replace(/^\/lib\/1\/hosted\//, "");
    this.fromMicrosoft.push(path);
    const file = join(OFFICE, path.toLowerCase());
    return fulfil(route, file, path === "word-web-16.00.js" ? await readFile(SUPPLEMENT, "utf8") : "");
  }

  private async fromPane(route: Route, path: string): Promise<void> {
    const { withheld } = this;
    const isWithheld =
      withheld && path.endsWith(".js") && (await readFile(path, "utf8")).includes(withheld.words);
    // While the file was read, all of the network may have come back.
    if (isWithheld && withheld === this.withheld) {
      if (withheld.how === "lost") return route.abort();
      this.waiting.push(route);
      return;
    }
    return fulfil(route, path);
  }
}

async function fulfil(route: Route, path: string, more = ""): Promise<void> {
  if (!existsSync(path)) return route.fulfill({ status: 404, body: "" });
  if (more === "") return route.fulfill({ path });
  const body = `${await readFile(path, "utf8")}\n${more}`;
  return route.fulfill({ contentType: "text/javascript", body });
}

async function fromCatalogue(route: Route, catalogue: Catalogue, name: string): Promise<void> {
  if (catalogue === "hanging") return;
  if (catalogue === "broken") return route.fulfill({ status: 503, body: "" });
  const body = catalogue[name];
  return route.fulfill(
    body === undefined ? { status: 404, body: "" } : { body, contentType: "application/json" },
  );
}

const WORD_PAGE = `<!doctype html>
<html lang="en-GB">
  <title>document.docx - Word</title>
  <style>
    body { margin: 0; display: flex; height: 100vh }
    main { flex: 1; outline-offset: -2px }
    iframe { border: 0 }
  </style>
  <main tabindex="0" aria-label="The document"></main>
</html>`;
