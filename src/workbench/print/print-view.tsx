import { FluentProvider, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { themeOf } from "../../taskpane/appearance";
import { usePrinting } from "../../taskpane/parts/use-printing";
import { AppearanceInForce } from "../../taskpane/appearance";
import { Printed } from "../view/answer";
import { PageBlocks, useSheetColours } from "../view/document-view";
import { SHEET_FONT } from "../view/view-styles";
import type { WorkbenchDocument } from "../workbench-document";
import { pieces } from "../../words/phrase";

/** What is printed: the document with its answers as text, all of it, and nothing of the page around it. */
export function PrintView({ document }: { readonly document: WorkbenchDocument }) {
  const printing = usePrinting(document.flush);
  if (!printing) return null;
  return createPortal(
    <div data-print>
      <FluentProvider theme={themeOf("light")}>
        <AppearanceInForce value="light">
          <PrintedSheet document={document} />
        </AppearanceInForce>
      </FluentProvider>
    </div>,
    window.document.body,
  );
}

const useStyles = makeStyles({
  sheet: {
    fontFamily: SHEET_FONT,
    fontSize: "10.5pt",
    lineHeight: 1.3,
    color: "#1d2b33",
    printColorAdjust: "exact",
    "& tr": { breakInside: "avoid" },
    // No table begins or ends with a row alone, and no heading's note stands without what it leads to.
    "& tr:first-child, & tr:nth-last-child(2), & :is(h1, h2, h3) + p": { breakAfter: "avoid" },
    "& h1, & h2, & h3, & h4": { breakAfter: "avoid", breakInside: "avoid" },
    "& p": { orphans: 2, widows: 2 },
  },
});

function PrintedSheet({ document }: { readonly document: WorkbenchDocument }) {
  const styles = useStyles();
  const colours = useSheetColours();
  const { page } = useSyncExternalStore(document.subscribe, document.getState);
  return (
    <div className={mergeClasses(styles.sheet, colours)} lang={page.language ?? "en-GB"}>
      <style>{paperRules(page.landscape ? "landscape" : "portrait", document.pageEdges())}</style>
      <Printed value>
        <PageBlocks page={page} />
      </Printed>
    </div>
  );
}

type Edges = ReturnType<WorkbenchDocument["pageEdges"]>;

/** A4 with the document's header and footer and page numbers, where the browser can print them, and with nothing else of the page. */
function paperRules(shape: "portrait" | "landscape", { header, footer }: Edges): string {
  return `
    @page {
      size: A4 ${shape};
      margin: ${shape === "portrait" ? "20mm 20mm 18mm" : "16mm 13mm 15mm"};
      @top-left { ${edgeRule(header.slice(0, 1))} }
      @top-right { ${edgeRule(header.slice(1))} }
      @bottom-left { ${edgeRule(footer.slice(0, 1))} }
      @bottom-center { ${edgeRule(footer.slice(1))} }
      @bottom-right { ${EDGE} content: ${pageOf()}; }
    }
    @media screen { [data-print] { display: none; } }
    @media print {
      html { color-scheme: light !important; background: none; }
      body > :not([data-print]) { display: none !important; }
    }
  `;
}

/** "Page 2 of 9", in CSS, which alone knows the numbers. */
const pageOf = (): string =>
  pieces("Page {page} of {pages}")
    .map((piece) => (typeof piece === "string" ? JSON.stringify(piece) : `counter(${piece.name})`))
    .join(" ");

const EDGE = "font: 9pt Calibri, Carlito, sans-serif; color: #4a555c; white-space: nowrap;";

/** A text as a string of CSS; what would end the string or the style element is written by its number. */
function edgeRule(texts: readonly string[]): string {
  const text = texts.join(" · ");
  const safe = text.replace(/["\\<>\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ""} `);
  return text === "" ? "" : `${EDGE} content: "${safe}";`;
}
