import { useSyncExternalStore, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Template } from "../audit/template";
import type { Surroundings } from "../document/surroundings";
import {
  keepKeys,
  officeIsDark,
  onThemeGlance,
  opensWithDocument,
  startOffice,
  type OfficeState,
} from "../word/office";
import { WordDocument } from "../word/word-document";
import { preferredTheme, type Appearance } from "./appearance";
import { BootPage, type BootState } from "./boot/boot-page";
import { fileTools } from "./file-tools";
import type { PaneTools } from "./menu/pane-menu";
import { Pane, type PaneProps } from "./pane";
import { loadSurroundings } from "./surroundings";
import { TroubleGuard } from "./trouble/trouble-guard";

const STATES: Readonly<Record<Exclude<OfficeState, "ready">, BootState>> = {
  slow: "unreachable",
  "not-in-word": "not-in-word",
  "too-old": "too-old",
};

/** Beside this page. */
const WORKBENCH = "workbench.html";

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

/** What the pane works with in Word, made once. */
function wordPane(surroundings: Surroundings): WordPaneProps {
  const [template] = surroundings.templates.offered;
  const autoOpen = opensWithDocument();
  const tools: PaneTools = {
    ...fileTools,
    opensCopies: true,
    overview: true,
    ...(template && { check: () => checkOf(template) }),
    ...(autoOpen && { opensWithDocument: autoOpen }),
    workbench: WORKBENCH,
  };
  return { document: new WordDocument(), surroundings: inWord(surroundings), tools };
}

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

function bootPage(state: BootState) {
  return (
    <BootPage
      state={state}
      workbench={WORKBENCH}
      onTryAgain={() => {
        location.reload();
      }}
    />
  );
}

const element = document.getElementById("root");
if (element) {
  keepKeys();
  const root = createRoot(element);
  const dressed = preferredTheme();
  const show = (content: ReactNode) => {
    void dressed.then(() => {
      root.render(content);
    });
  };
  show(bootPage("opening"));
  const loading = loadSurroundings();
  void startOffice((state) => {
    if (state === "ready") {
      loading.then(
        (surroundings) => {
          show(<WordPane {...wordPane(surroundings)} />);
        },
        () => {
          show(bootPage("incomplete"));
        },
      );
    } else show(bootPage(STATES[state]));
  });
}
