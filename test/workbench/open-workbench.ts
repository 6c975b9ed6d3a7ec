import type { Browser, BrowserContext, Download, Locator, Page } from "playwright-core";
import { openDocx } from "../../src/docx/docx-document";
import { newDocx } from "../../src/docx/new-docx";
import { encodeTemplate, TEMPLATE_NAMESPACE } from "../../src/record/template-part";
import type { Who } from "../../src/taskpane/who/who";
import { downloaded, newContext, sharedBrowser } from "../support/browser";
import { aTemplate } from "../support/builders";
import { serve, type ServedFolder } from "../support/serve";

/** A file with an audit of the small template, its definition with it, and these answers as a person reads them. */
export function anAuditFile(values: Readonly<Record<string, string>> = {}): Buffer {
  const template = aTemplate();
  const definition = { namespace: TEMPLATE_NAMESPACE, xml: encodeTemplate(template) };
  return Buffer.from(newDocx(template, [definition], new Map(Object.entries(values))));
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly catalogue?: Readonly<Record<string, string>>;
  /** Who sits there; null where they were never asked. */
  readonly who?: Who | null;
  /** A browser that can write back to a file it has opened. */
  readonly writesBack?: boolean;
  /** What the browser would have pages in; English where it is not said. */
  readonly locale?: "en-GB" | "cy-GB";
}

/** The workbench in the browser, for the tests of a file. */
export class WorkbenchRig {
  private browser!: Browser;
  private pages!: ServedFolder;
  private contexts: BrowserContext[] = [];
  /** Errors and complaints of the page, those of its content security policy among them. */
  complaints: string[] = [];

  async start(): Promise<void> {
    [this.browser, this.pages] = await Promise.all([sharedBrowser(), serve()]);
  }

  async stop(): Promise<void> {
    await Promise.all([this.browser.close(), this.pages.close()]);
  }

  /** `catalogue` is what stands in the organisation's catalogue, by file name. */
  async open({
    width = 1366,
    height = 768,
    catalogue,
    who,
    writesBack,
    locale,
  }: OpenOptions = {}): Promise<Workbench> {
    const context = await newContext(this.browser, who, writesBack, locale);
    this.contexts.push(context);
    const save = locale === "cy-GB" ? "Cadw" : "Save";
    return this.openIn(context, { width, height, save, ...(catalogue ? { catalogue } : {}) });
  }

  /** Another tab of the same browser. */
  async openIn(
    context: BrowserContext,
    {
      width = 1366,
      height = 768,
      catalogue,
      save = "Save",
    }: Pick<OpenOptions, "width" | "height" | "catalogue"> & { readonly save?: string } = {},
  ): Promise<Workbench> {
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    if (catalogue)
      await page.route("**/catalogue/*", (route) => {
        const file =
          catalogue[decodeURIComponent(new URL(route.request().url()).pathname.split("/").pop() ?? "")];
        return file === undefined
          ? route.fulfill({ status: 404 })
          : route.fulfill({ body: file, contentType: "application/json" });
      });
    await page.goto(this.pages.origin);
    await page.getByRole("button", { name: save, exact: true }).waitFor();
    return new Workbench(page);
  }

  /** Closes what the last test left open. */
  async clear(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
    this.contexts = [];
    this.complaints = [];
  }
}

/** The workbench for the tests of a file, none of which may make the page complain. */
export function aQuietRig(): WorkbenchRig {
  const rig = new WorkbenchRig();
  beforeAll(() => rig.start());
  afterEach(async () => {
    expect(rig.complaints).toEqual([]);
    await rig.clear();
  });
  afterAll(() => rig.stop());
  return rig;
}

/** What a person does on the page. */
export class Workbench {
  constructor(readonly page: Page) {}

  get document(): Locator {
    return this.page.getByRole("main");
  }

  answer(name: string): Locator {
    return this.document.getByLabel(name, { exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole("banner").getByRole("button", { name, exact: true });
  }

  /** Picks a file with the Open button. */
  async pick(name: string, buffer: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.button("Open").click();
    await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
    // Off the button, whose tooltip would stand over what is below it.
    await this.page.mouse.move(1, 300);
    await this.page.getByRole("tooltip").waitFor({ state: "hidden" });
  }

  async drop(name: string, bytes: Buffer): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([fileName, base64]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], fileName));
        return transfer;
      },
      [name, bytes.toString("base64")] as const,
    );
    await this.page.dispatchEvent("main", "dragover", { dataTransfer: data });
    await this.page.getByText("Drop the .docx to open it").waitFor();
    await this.page.dispatchEvent("main", "drop", { dataTransfer: data });
  }

  /** Saves, and gives the name and the texts of the controls in the file. */
  async save(press: () => Promise<void> = () => this.button("Save").click()): Promise<SavedFile> {
    const download = this.page.waitForEvent("download");
    await press();
    return savedFile(await download);
  }
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly texts: Readonly<Record<string, string>>;
  /** Namespaces of its custom XML parts. */
  readonly parts: readonly string[];
}

export async function savedFile(download: Download): Promise<SavedFile> {
  const bytes = await downloaded(download);
  const document = openDocx(bytes);
  const { controls, parts } = await document.read();
  return {
    name: download.suggestedFilename(),
    bytes,
    texts: Object.fromEntries(controls.map(({ tag, text }) => [tag, text])),
    parts: parts.map(({ namespace }) => namespace),
  };
}
