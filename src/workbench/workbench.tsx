import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import type { Surroundings } from "../document/surroundings";
import { AppearanceInForce, themeOf } from "../taskpane/appearance";
import { fileTools } from "../taskpane/file-tools";
import type { ShownForm } from "../taskpane/form/form-beside";
import { OverviewScreen } from "../taskpane/overview/overview-screen";
import { Pane } from "../taskpane/pane";
import { focusLater } from "../taskpane/parts/focus-later";
import { TroubleGuard } from "../taskpane/trouble/trouble-guard";
import type { Veiled } from "../taskpane/parts/veil";
import { useChosenAppearance } from "./appearance";
import { travelledText } from "./changed-names";
import type { ExampleName } from "./examples/open-example";
import { DropHint, useFileDrop } from "./file-drop";
import { NotKeptBar, OfferBar, OtherTabBar } from "./keep-bars";
import { SkipLinks, useShortcuts, useSideKey, useWritingFirst } from "./keyboard";
import { FormBesidePane } from "./form-beside-pane";
import { FaultBar, RescuedBar } from "./message-bars";
import { PrintView } from "./print/print-view";
import { SideBySide, useWorkbenchStyles, type Side } from "./side-by-side";
import { OVERVIEW_BUTTON, TopBar } from "./top-bar";
import { UnsavedDialog } from "./unsaved-dialog";
import { useKeptWork } from "./use-kept-work";
import { useMedia } from "./use-media";
import { useOpenFile } from "./use-open-file";
import { useOtherTabs } from "./use-other-tabs";
import { DocumentView } from "./view/document-view";
import type { WorkbenchDocument } from "./workbench-document";
import { phrase } from "../words/phrase";

/** A document and the audit pane beside it, in a browser. */
export function Workbench({ surroundings }: { readonly surroundings: Surroundings }) {
  const styles = useWorkbenchStyles();
  const { choice, appearance, choose } = useChosenAppearance();
  const aside = useRef<HTMLElement>(null);
  const desk = useOpenFile(surroundings, () => aside.current?.focus());
  const { document, name } = desk.file;
  const { canUndo, canRedo, lately } = useSyncExternalStore(document.subscribe, document.getState);
  const kept = useKeptWork(desk.file, surroundings.keepUnsaved ?? true);
  const [offer] = kept.offers;
  const elsewhere = useOtherTabs(document, desk.unsaved, surroundings);
  const undone = lately && travelledText(lately);
  const narrow = useMedia("(max-width: 699.98px)");
  const [{ of, side }, setSides] = useState({ of: document, side: firstSide(document) });
  const setSide = useCallback((to: Side) => {
    setSides((now) => ({ ...now, side: to }));
  }, []);
  // Another document stands there now.
  if (of !== document) setSides({ of: document, side: firstSide(document) });
  const [paneShown, setPaneShown] = useState(true);
  // Once it was opened it stays as it was left.
  const [overview, setOverview] = useState<"never" | "shown" | "away">("never");
  const overviewShown = overview === "shown";
  const [veiled, veil] = useState<Veiled>();
  const [form, setForm] = useState<ShownForm>();
  const beside = useMemo(() => ({ show: setForm }), []);
  const openFile = useCallback(() => fileWithWords(document, name), [document, name]);
  const tools = useMemo(() => ({ ...fileTools, veil, beside, openFile }), [beside, openFile]);
  const main = useRef<HTMLElement>(null);
  const inSight = narrow && side === "audit" ? aside : main;

  const leaveOverview = () => {
    setOverview((now) => (now === "shown" ? "away" : now));
  };
  const open = (file: File, handle?: FileSystemFileHandle) => {
    leaveOverview();
    desk.begin({ to: "open", file, ...(handle ? { handle } : {}) });
  };
  const showExample = async (name: ExampleName) => {
    const { exampleFile } = await import("./examples/open-example");
    const file = await exampleFile(name, surroundings);
    if (file) open(file);
    else
      desk.complain(
        phrase("The example needs the Torbay full audit, which your organisation does not offer."),
      );
  };
  const rescue = () => {
    if (desk.fault?.damaged) desk.begin({ to: "rescue", damaged: desk.fault.damaged });
  };
  const dragging = useFileDrop(open);
  useShortcuts({ save: desk.save, undo: document.undo, redo: document.redo }, aside);

  useEffect(() => {
    window.document.title = desk.unsaved
      ? phrase("Not saved: {name} - Case Audit", { name })
      : `${name} - Case Audit`;
  }, [desk.unsaved, name]);

  const showDocument = useCallback(() => {
    flushSync(() => {
      setSide("document");
      setOverview((now) => (now === "shown" ? "away" : now));
    });
  }, [setSide]);
  const showPane = useCallback(() => {
    flushSync(() => {
      setSide("audit");
      setPaneShown(true);
      setOverview((now) => (now === "shown" ? "away" : now));
    });
  }, [setSide]);

  const toDocument = () => {
    showDocument();
    if (!document.goToShown()) main.current?.focus();
  };
  const toPane = (last?: HTMLElement) => {
    showPane();
    // What had the focus may be gone since, or out of sight.
    if (last?.isConnected && last.offsetParent) last.focus();
    else aside.current?.focus();
  };
  useSideKey({ document: main, pane: aside, onDocument: toDocument, onPane: toPane });
  useWritingFirst(document.flush);

  return (
    <FluentProvider theme={themeOf(appearance)}>
      {/* Not the provider's own class: menus and tooltips open in an element that gets a copy of that. */}
      <div className={styles.page}>
        <AppearanceInForce value={appearance}>
          <SkipLinks
            onDocument={toDocument}
            onPane={() => {
              toPane();
            }}
          />
          <TopBar
            fileName={name}
            unsaved={desk.unsaved}
            appearance={choice}
            onAppearance={choose}
            canUndo={canUndo}
            canRedo={canRedo}
            lately={undone}
            keep={{
              keeping: kept.keeping,
              onChoose: (keepFor) => {
                kept.keeper.choose(keepFor);
              },
            }}
            overview={{
              shown: overviewShown,
              onToggle: () => {
                setOverview(overviewShown ? "away" : "shown");
              },
            }}
            onNew={() => {
              leaveOverview();
              desk.begin({ to: "new" });
            }}
            onOpen={open}
            onChoose={() => {
              leaveOverview();
              desk.choose();
            }}
            onSave={desk.save}
            onUndo={document.undo}
            onRedo={document.redo}
            {...(narrow || overviewShown
              ? {}
              : {
                  pane: {
                    shown: paneShown,
                    onToggle: () => {
                      setPaneShown(!paneShown);
                    },
                  },
                })}
          />
          <div role="status" className={styles.news}>
            {undone ?? desk.news}
          </div>
          <section aria-label={phrase("Notices")}>
            {elsewhere && <OtherTabBar />}
            <NotKeptBar keeping={kept.keeping} unsaved={desk.unsaved} />
            {offer && (
              <OfferBar
                offer={offer}
                more={kept.offers.length - 1}
                onOpen={() => {
                  kept.settle(offer);
                  showDocument();
                  main.current?.focus();
                  desk.begin({ to: "kept", offer, file: offer.work });
                }}
                onThrowAway={() => {
                  kept.throwAway(offer);
                  inSight.current?.focus();
                }}
                onLater={() => {
                  kept.settle(offer);
                  inSight.current?.focus();
                }}
              />
            )}
            {desk.fault && <FaultBar fault={desk.fault} onRescue={rescue} onDismiss={desk.forgetFault} />}
            {desk.rescued.length > 0 && <RescuedBar lines={desk.rescued} onDismiss={desk.forgetRescued} />}
          </section>
          <TroubleGuard host="the workbench">
            <SideBySide
              narrow={narrow}
              side={side}
              onSide={setSide}
              paneShown={paneShown}
              mainRef={main}
              asideRef={aside}
              away={overviewShown}
              main={
                <>
                  <div style={{ display: form ? "none" : "contents" }}>
                    <DocumentView
                      key={keyOf(document)}
                      document={document}
                      onExample={(name) => void showExample(name)}
                      onGoTo={showDocument}
                      veiled={veiled}
                    />
                  </div>
                  {form && <FormBesidePane form={form} onChoose={showPane} />}
                </>
              }
              aside={
                <Pane
                  key={keyOf(document)}
                  document={document}
                  surroundings={surroundings}
                  appearance={appearance}
                  tools={tools}
                />
              }
            />
          </TroubleGuard>
          {overview !== "never" && (
            <main aria-label={phrase("Overview")} className={overviewShown ? styles.overview : styles.hidden}>
              <OverviewScreen
                templates={surroundings.templates.offered}
                today={surroundings.today}
                appearance={appearance}
                prints={overviewShown}
                onOpen={open}
                onBack={() => {
                  leaveOverview();
                  focusLater(OVERVIEW_BUTTON);
                }}
              />
            </main>
          )}
          {!overviewShown && <PrintView document={document} />}
          <UnsavedDialog asking={desk.asking} name={name} onAnswer={desk.answer} />
          {dragging && <DropHint />}
        </AppearanceInForce>
      </div>
    </FluentProvider>
  );
}

const isBlank = (document: WorkbenchDocument): boolean =>
  document.getState().page.blocks.every((block) => block.type === "paragraph" && block.content.length === 0);

/** Where there is no room for both: a document that says nothing yet waits for the pane. */
const firstSide = (document: WorkbenchDocument): Side => (isBlank(document) ? "audit" : "document");

/** The document as a file, where it says anything at all. */
function fileWithWords(document: WorkbenchDocument, name: string): File | undefined {
  return isBlank(document) ? undefined : new File([document.copy() as Uint8Array<ArrayBuffer>], name);
}

const keys = new WeakMap<object, number>();
let lastKey = 0;

/** Another document is another view and another pane, with nothing left over from the last. */
function keyOf(document: object): number {
  let key = keys.get(document);
  if (key === undefined) keys.set(document, (key = lastKey += 1));
  return key;
}
