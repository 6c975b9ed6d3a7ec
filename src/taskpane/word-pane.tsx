import { useSyncExternalStore, type ReactNode } from "react";
import type { Template } from "../audit/template";
import type { Surroundings } from "../document/surroundings";
import { officeIsDark, onThemeGlance, opensWithDocument } from "../word/office";
import { WordDocument } from "../word/word-document";
import type { Appearance } from "./appearance";
import { fileTools } from "./file-tools";
import type { PaneTools } from "./menu/pane-menu";
import { Pane, type PaneProps } from "./pane";
import { TroubleGuard } from "./trouble/trouble-guard";

/** The theme of Office itself, which need not be the system's; a person who forces colours has them anywhere. */
function useAppearanceOfOffice(): { appearance?: Appearance } {
  const dark = useSyncExternalStore(onThemeGlance, officeIsDark);
  if (dark === undefined || matchMedia("(forced-colors: active)").matches) return {};
  return { appearance: dark ? "dark" : "light" };
}

/** What makes a .docx is fetched only when someone asks for a new document. */
function inWord(surroundings: Surroundings): Surroundings {
  return {
    ...surroundings,
    newDocx: async (template, known, id, comments = []) => {
      const { auditMaker } = await import("../docx/audit-maker");
      const bytes = auditMaker(template, surroundings.newId)(known, id);
      if (comments.length === 0) return bytes;
      const { commentedDocx } = await import("../docx/commented-docx");
      return commentedDocx(bytes, template, comments);
    },
  };
}

/** Fetched for those who check their Word. */
async function checkOf(template: Template) {
  const { WordCheck } = await import("../word/check/word-check");
  return new WordCheck(template);
}

type WordPaneProps = Pick<PaneProps, "document" | "surroundings" | "tools">;

function WordPane(props: WordPaneProps) {
  const { appearance } = useAppearanceOfOffice();
  return (
    <main style={{ height: "100%" }}>
      <TroubleGuard host="Word" appearance={appearance ?? "light"}>
        <Pane {...props} {...(appearance ? { appearance } : {})} />
      </TroubleGuard>
    </main>
  );
}

/** The pane over the document that Word has open, with what it works with, made once. `workbench` is the address of the workbench. */
export function wordPane(surroundings: Surroundings, workbench: string): ReactNode {
  const [template] = surroundings.templates.offered;
  const autoOpen = opensWithDocument();
  const tools: PaneTools = {
    ...fileTools,
    opensCopies: true,
    overview: true,
    ...(template && { check: () => checkOf(template) }),
    ...(autoOpen && { opensWithDocument: autoOpen }),
    workbench,
  };
  return <WordPane document={new WordDocument()} surroundings={inWord(surroundings)} tools={tools} />;
}
