import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { readDocxPage } from "../../docx/read-page";
import type { Page, PageBlock } from "../../ooxml/page-model";
import type { MadeDocument, PutRight, ShownForm } from "../../taskpane/form/form-beside";
import { Printed } from "./answer";
import { ChoosingInForce, MARK_TEXT, showChosen, useMarkStyles, type TextMark } from "./choosing";
import { PageBlocks, useSheetColours } from "./document-view";
import { useSheetStyles } from "./sheet-styles";
import { useViewStyles } from "./view-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  legend: {
    maxWidth: "210mm",
    margin: "0 auto 12px",
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
  },
  text: { margin: 0 },
  marks: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    columnGap: "16px",
  },
});

const MARKS: readonly TextMark[] = ["placed", "name", "not-placed"];

/** What stands beside the pane while a template is made. */
export function FormView({ form }: { readonly form: ShownForm }) {
  return form.made ? <MadeView form={form} /> : <PutRightView form={form} />;
}

/** The document that a template makes, as it is printed. */
function MadeView({ form: { bytes, fileName } }: { readonly form: MadeDocument }) {
  const styles = useStyles();
  const page = useMemo(() => readDocxPage(bytes), [bytes]);
  return (
    <FormSheet
      page={page}
      legend={
        <p className={styles.text}>
          {phrase("The document that {fileName}, makes. It changes as you edit.", { fileName })}
        </p>
      }
    >
      <PageBlocks page={page} />
    </FormSheet>
  );
}

interface FormSheetProps {
  readonly page: Page;
  readonly legend: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly at?: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** A page as it is printed, with what it is above it. */
function FormSheet({ page, legend, onKeyDown, at, children }: FormSheetProps) {
  const styles = useStyles();
  const sheet = useSheetStyles();
  const colours = useSheetColours();
  return (
    <div className={sheet.desk}>
      <div className={styles.legend}>{legend}</div>
      <div
        className={mergeClasses(sheet.sheet, page.landscape && sheet.landscape, colours)}
        lang="en-GB"
        ref={at}
        onKeyDown={onKeyDown}
      >
        <Printed value>{children}</Printed>
      </div>
    </div>
  );
}

/** The form that is being put right in the pane: each text marked by what became of it, to be chosen. */
function PutRightView({ form }: { readonly form: PutRight }) {
  const styles = useStyles();
  const marks = useMarkStyles();
  const view = useViewStyles();
  const { bytes, became, chosen, onChoose } = form;
  const page = useMemo(() => readDocxPage(bytes, { changes: true }), [bytes]);
  const choosing = useMemo(
    () => ({
      chosen,
      onChoose,
      markOf: (text: string): TextMark | undefined => {
        const roles = became(text).map(({ as }) => as);
        if (roles.length === 0) return undefined;
        if (roles.includes("not-placed")) return "not-placed";
        return roles.every((role) => role === "name") ? "name" : "placed";
      },
    }),
    [became, chosen, onChoose],
  );
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    return chosen !== undefined && sheet.current ? onceInSight(sheet.current, showChosen) : undefined;
  }, [chosen]);
  const outside = page.outsideBody ?? [];
  return (
    <FormSheet
      page={page}
      at={sheet}
      onKeyDown={goOn}
      legend={
        <>
          <p className={styles.text}>
            {phrase(
              "{fileName}, the form. Choose a text to say what it is; the arrow keys go from one to the next.",
              { fileName: form.fileName },
            )}
          </p>
          <ul className={styles.marks} aria-label={phrase("Marks")}>
            {MARKS.map((mark) => (
              <li key={mark}>
                <span className={marks[mark]}>
                  {MARK_TEXT[mark].replace(/^./, (first) => first.toUpperCase())}
                </span>
              </li>
            ))}
            {holdsChanges(page.blocks) && (
              <>
                <li>
                  <ins className={view.inserted}>{phrase("Put in by a tracked change")}</ins>
                </li>
                <li>
                  <del className={view.deleted}>{phrase("Taken out by a tracked change")}</del>
                </li>
              </>
            )}
          </ul>
        </>
      }
    >
      <ChoosingInForce value={choosing}>
        <PageBlocks page={page} />
        {outside.length > 0 && (
          <PageBlocks
            page={{
              blocks: outside.map(({ text, where }) => ({
                type: "paragraph",
                role: "normal",
                level: 0,
                ordered: false,
                align: "start",
                content: [
                  { type: "text", text, bold: false, italic: false, underline: false },
                  { type: "break", label: "" },
                  { type: "text", text: `(${where})`, bold: false, italic: true, underline: false },
                ],
              })),
            }}
          />
        )}
      </ChoosingInForce>
    </FormSheet>
  );
}

/** Whether changes to the form were tracked that nobody has settled. */
const holdsChanges = (blocks: readonly PageBlock[]): boolean =>
  blocks.some((block) => {
    if (block.type === "paragraph")
      return block.content.some((inline) => inline.type === "text" && inline.change !== undefined);
    return (
      block.type === "table" &&
      block.rows.some(({ cells }) => cells.some((cell) => holdsChanges(cell.blocks)))
    );
  });

/** At once, or, where there is room for one side only and the pane has it, when a person goes to the form. */
function onceInSight(sheet: HTMLElement, show: (sheet: HTMLElement) => void): () => void {
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    show(sheet);
  });
  if (sheet.offsetParent) show(sheet);
  else watch.observe(sheet);
  return () => {
    watch.disconnect();
  };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrow keys go from a text to the next or the one before. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const texts = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-mark]")];
  const at = texts.findIndex((text) => text === document.activeElement);
  const next = texts[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
