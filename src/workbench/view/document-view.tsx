import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  Fragment,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Page } from "../../ooxml/page-model";
import type { ExampleName } from "../examples/open-example";
import type { Veiled } from "../../taskpane/parts/veil";
import { AppearanceInForce } from "../../taskpane/appearance";
import type { WorkbenchDocument } from "../workbench-document";
import { Printed } from "./answer";
import { Filling } from "./answer-fields";
import { Blocks } from "./blocks";
import type { HereName } from "./here-strip";
import { HeadingOffset } from "./paragraph";
import { VeilInForce } from "./veil";
import { useSheetStyles } from "./sheet-styles";
import { phrase } from "../../words/phrase";

export interface DocumentViewProps {
  readonly document: WorkbenchDocument;
  /** Opens an example in the place of a blank document. */
  readonly onExample: (name: ExampleName) => void;
  /** Called before the view is gone to, which may be out of sight. */
  readonly onGoTo: () => void;
  /** Whether it stands where it can be seen, and not the pane in its place. */
  readonly inSight: boolean;
  /** Is told where a person is. */
  readonly hereName: HereName;
  /** Answers somebody is to judge before seeing them. */
  readonly veiled: Veiled | undefined;
  /** The audit is final: its answers can be read and not changed. */
  readonly held: boolean;
}

/** The document as Word would show it, its answers open for filling in. */
export function DocumentView({
  document,
  onExample,
  onGoTo,
  inSight,
  hereName,
  veiled,
  held,
}: DocumentViewProps) {
  const styles = useSheetStyles();
  const colours = useSheetColours();
  const sheet = useRef<HTMLDivElement>(null);
  const { page } = useSyncExternalStore(document.subscribe, document.getState);
  const { type, select, keepPending } = document;
  const filling = useMemo(() => ({ type, select, keepPending, held }), [type, select, keepPending, held]);
  const [here, setHere] = useState<string>();
  // A key that was held as somebody was brought into an answer types nothing into it.
  const heldKey = useRef(false);

  const answer = useCallback(
    (tag: string) => sheet.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(tag)}"]`),
    [],
  );
  useEffect(
    () =>
      document.onSelect((tag) => {
        hereName.set(tag === undefined ? undefined : answer(tag)?.dataset["name"]);
      }),
    [document, answer, hereName],
  );
  useEffect(() => {
    return document.attachView({
      goTo: (tag) => {
        if (!answer(tag)) return false;
        onGoTo();
        const found = answer(tag);
        found?.scrollIntoView({ block: "center" });
        found?.querySelector<HTMLElement>("textarea, select")?.focus({ preventScroll: true });
        heldKey.current = true;
        return true;
      },
      show: (tag) => {
        const found = answer(tag);
        setHere(tag);
        hereName.set(found?.dataset["name"]);
        found?.scrollIntoView({ block: "center" });
        return found !== null && found !== undefined;
      },
      reveal: (tag) => {
        answer(tag)?.scrollIntoView({ block: "nearest" });
      },
    });
  }, [document, onGoTo, answer, hereName]);

  useEffect(() => {
    const marked = here === undefined ? null : answer(here);
    marked?.setAttribute("data-here", "");
    return () => {
      marked?.removeAttribute("data-here");
    };
  }, [here, page, answer]);

  // What was shown meanwhile could not be scrolled to.
  const catchUp = useEffectEvent(() => {
    if (here !== undefined) answer(here)?.scrollIntoView({ block: "center" });
  });
  useEffect(() => {
    if (inSight) catchUp();
  }, [inSight]);

  const near = veiled?.near;
  useEffect(() => {
    if (near !== undefined) answer(near)?.scrollIntoView({ block: "nearest" });
  }, [near, answer]);

  return (
    <div className={styles.desk}>
      <div
        ref={sheet}
        className={mergeClasses(styles.sheet, page.landscape && styles.landscape, colours)}
        lang={page.language ?? "en-GB"}
        onFocus={() => {
          setHere(undefined);
        }}
        onKeyUp={() => {
          heldKey.current = false;
        }}
        onKeyDownCapture={(event) => {
          if (heldKey.current && event.repeat) event.preventDefault();
        }}
      >
        <VeilInForce value={veiled}>
          <Filling value={filling}>
            {isBlank(page) ? <EmptySheet onExample={onExample} /> : <PageBlocks page={page} />}
          </Filling>
        </VeilInForce>
      </div>
    </div>
  );
}

/** Everything on a page, its headings below its title where it has one. */
export function PageBlocks({ page: { blocks, columns = [] } }: { readonly page: Page }) {
  const printed = use(Printed);
  const hasTitle = blocks.some(
    (block) => block.type === "paragraph" && block.role === "title" && block.content.length > 0,
  );
  return (
    <HeadingOffset value={hasTitle ? 1 : 0}>
      {printed && columns.length > 0 ? (
        <InColumns blocks={blocks} columns={columns} />
      ) : (
        <Blocks blocks={blocks} />
      )}
    </HeadingOffset>
  );
}

/** On paper, stretches of blocks in as many columns as in Word, and the rest between them. */
function InColumns({ blocks, columns }: Required<Pick<Page, "blocks" | "columns">>) {
  const ends = columns.map(({ to }) => to);
  return (
    <>
      {columns.map(({ from, to, count }, at) => (
        <Fragment key={from}>
          <Blocks blocks={blocks.slice(ends[at - 1] ?? 0, from)} />
          <div data-columns={count} style={{ columnCount: count, columnGap: "20pt" }}>
            <Blocks blocks={blocks.slice(from, to)} />
          </div>
        </Fragment>
      ))}
      <Blocks blocks={blocks.slice(ends[ends.length - 1] ?? 0)} />
    </>
  );
}

const isBlank = ({ blocks }: Page): boolean =>
  blocks.every((block) => block.type === "paragraph" && block.content.length === 0);

const useEmptySheetStyles = makeStyles({
  empty: { display: "grid", gap: "12px", justifyItems: "start", maxWidth: "52ch" },
  title: { margin: 0, fontSize: "18pt", lineHeight: 1.2, color: "var(--sheet-accent)" },
  text: { margin: 0 },
  examples: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const EXAMPLES: readonly { readonly name: ExampleName; readonly label: string }[] = [
  { name: "finished", label: phrase("Look at a finished one") },
  { name: "withGaps", label: phrase("Look at one with much still to do") },
];

/** What a blank document says to do. */
function EmptySheet({ onExample }: Pick<DocumentViewProps, "onExample">) {
  const styles = useEmptySheetStyles();
  return (
    <div className={styles.empty}>
      <h1 className={styles.title}>{phrase("This document is blank")}</h1>
      <p className={styles.text}>
        {phrase("Choose a template in the audit pane to start an audit here, or open a .docx.")}
      </p>
      <p className={styles.text}>{phrase("New to this? Look at an example. Nobody in it is real.")}</p>
      <div className={styles.examples}>
        {EXAMPLES.map(({ name, label }) => (
          <Button
            key={name}
            onClick={() => {
              onExample(name);
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      <p className={styles.quiet}>
        {phrase(
          "Opening: use the Open button, or drop the file anywhere on this page. Files are read and written by this page alone; nothing is sent anywhere.",
        )}
      </p>
    </div>
  );
}

/** Words in a shaded cell, with what else is drawn in their colour or behind them. */
function inkOf(
  accent: string,
  {
    side,
    placed,
    words = accent,
  }: { readonly side: string; readonly placed: string; readonly words?: string },
) {
  return { color: words, "--sheet-accent": accent, "--sheet-side": side, "--sheet-placed": placed };
}

const useColourStyles = makeStyles({
  light: {
    "--sheet-accent": "#17495c",
    "--sheet-rule": "#a9bcc4",
    "--sheet-head": "#d8e6eb",
    "--sheet-side": "#f1f5f7",
    "--sheet-answer": "transparent",
    "& td, & th": {
      "--fill": "var(--own-fill, transparent)",
      "--row-head": "var(--own-fill, var(--sheet-side))",
      "--head": "var(--own-fill, var(--sheet-head))",
    },
    // As in Word, words without a colour of their own are black or white by what is behind them.
    "& [data-tinted=deep]": inkOf("#ffffff", { side: "rgb(255 255 255 / 25%)", placed: "#9fd89f" }),
    "& [data-tinted=middling]": inkOf("#000000", { side: "rgb(255 255 255 / 40%)", placed: "#000000" }),
    "& [data-tinted=deep] [data-tinted=pale]": inkOf("#17495c", {
      side: "#f1f5f7",
      placed: tokens.colorPaletteGreenForeground1,
      words: tokens.colorNeutralForeground1,
    }),
  },
  // The document's own shading is made for white paper, so the dark looks have another in its place, or none.
  dark: {
    "--sheet-accent": "#9fd3e6",
    "--sheet-rule": "#5c6b72",
    "--sheet-head": "#24363d",
    "--sheet-side": "#2b3033",
    "--row-head": "#2b3033",
    "--head": "var(--sheet-head)",
    "--sheet-answer": "transparent",
    "--fill": "transparent",
    "& [data-tinted]": { "--fill": "var(--sheet-side)" },
  },
  "high-contrast": {
    "--sheet-accent": tokens.colorNeutralForeground1,
    "--sheet-rule": tokens.colorNeutralForeground1,
    "--sheet-head": "transparent",
    "--sheet-side": "transparent",
    "--row-head": "transparent",
    "--head": "transparent",
    "--sheet-answer": "transparent",
    "--fill": "transparent",
  },
});

/** The colours of paper: those an audit has in Word, and their like in the other looks. */
export function useSheetColours(): string {
  const styles = useColourStyles();
  return styles[use(AppearanceInForce)];
}
