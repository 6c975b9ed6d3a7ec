import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
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
import { SkipLinks, useShortcuts, useSideKey, useWritingFirst } from "./keyboard";
import { FormBesidePane } from "./form-beside-pane";
import { Notices } from "./notices";
import { PrintView } from "./print/print-view";
import { SideBySide, useWorkbenchStyles } from "./side-by-side";
import { OVERVIEW_BUTTON, TopBar } from "./top-bar";
import { UnsavedDialog } from "./unsaved-dialog";
import { useKeptWork } from "./use-kept-work";
import { losesHalfWritten, useOpenFile } from "./use-open-file";
import { useOtherTabs } from "./use-other-tabs";
import { isBlank, useSides } from "./use-sides";
import { Store } from "../store/store";
import { HereStrip, type HereName } from "./view/here-strip";
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
  const elsewhere = useOtherTabs(document, desk.unsaved);
  const undone = lately && travelledText(lately);
  const sides = useSides(document, aside);
  const { narrow, overview, main, showDocument, showPane, toDocument, toPane } = sides;
  const overviewShown = overview === "shown";
  const [veiled, veil] = useState<Veiled>();
  const [held, holdAnswers] = useState(false);
  const [form, setForm] = useState<ShownForm>();
  const beside = useMemo(() => ({ show: setForm }), []);
  const openFile = useCallback(() => fileWithWords(document, name), [document, name]);
  const { halfWritten } = document;
  const hereName = useMemo(() => hereNameOf(document), [document]);
  const tools = useMemo(
    () => ({ ...fileTools, veil, holdAnswers, beside, openFile, halfWritten, showPane }),
    [beside, openFile, halfWritten, showPane],
  );

  const open = (file: File, handle?: FileSystemFileHandle) => {
    sides.leaveOverview();
    desk.begin({ to: "open", file, ...(handle ? { handle } : {}) });
  };
  const showExample = async (name: ExampleName) => {
    const { exampleFile } = await import("./examples/open-example");
    const file = await exampleFile(name, surroundings);
    if (file) {
      open(file);
      // What was pressed goes with the blank document.
      main.current?.focus();
    } else
      desk.complain(
        phrase("The example needs the Torbay full audit, which your organisation does not offer."),
      );
  };
  const dragging = useFileDrop(open);
  useShortcuts({ save: desk.save, undo: document.undo, redo: document.redo }, aside);
  useSideKey({ document: main, pane: aside, onDocument: toDocument, onPane: toPane });
  useWritingFirst(document.flush);

  useEffect(() => {
    window.document.title = desk.unsaved
      ? phrase("Not saved: {name} - Case Audit", { name })
      : `${name} - Case Audit`;
  }, [desk.unsaved, name]);

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
            overview={{ shown: overviewShown, onToggle: sides.toggleOverview }}
            onNew={() => {
              sides.leaveOverview();
              desk.begin({ to: "new" });
            }}
            onOpen={open}
            onChoose={() => {
              sides.leaveOverview();
              desk.choose();
            }}
            onSave={desk.save}
            onUndo={document.undo}
            onRedo={document.redo}
            {...(!narrow &&
              !overviewShown && { pane: { shown: sides.paneShown, onToggle: sides.togglePane } })}
          />
          <div role="status" className={styles.news}>
            {undone ?? desk.news}
          </div>
          <Notices desk={desk} kept={kept} elsewhere={elsewhere} held={held} sides={sides} />
          <TroubleGuard host="the workbench">
            <SideBySide
              narrow={narrow}
              side={sides.side}
              onSide={sides.setSide}
              paneShown={sides.paneShown}
              mainRef={main}
              asideRef={aside}
              away={overviewShown}
              foot={<HereStrip here={hereName} />}
              main={
                <>
                  <div style={{ display: form ? "none" : "contents" }}>
                    <DocumentView
                      key={keyOf(document)}
                      document={document}
                      onExample={(name) => void showExample(name)}
                      onGoTo={showDocument}
                      inSight={!narrow || sides.side === "document"}
                      veiled={veiled}
                      held={held}
                      hereName={hereName}
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
                  documentAway={narrow && sides.side === "audit"}
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
                  sides.leaveOverview();
                  focusLater(OVERVIEW_BUTTON);
                }}
              />
            </main>
          )}
          {!overviewShown && <PrintView document={document} />}
          <UnsavedDialog
            asking={desk.asking}
            name={name}
            unsaved={desk.unsaved}
            halfWritten={losesHalfWritten(document, desk.asking)}
            onAnswer={desk.answer}
          />
          {dragging && <DropHint />}
        </AppearanceInForce>
      </div>
    </FluentProvider>
  );
}

/** Another document begins with no place in it. */
const hereNameOf = (_: WorkbenchDocument): HereName => new Store<string | undefined>(undefined);

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
