import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissCircleRegular, SubtractCircleRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { CheckLine } from "../../document/host-check";
import { ScreenTop } from "../parts/screen-top";
import { CopyText } from "../parts/copy-text";
import { usePanelStyles } from "../parts/use-panel-styles";
import {
  hostText,
  OUTCOME_WORDS,
  reportSummary,
  reportText,
  type CheckRun,
  type CheckStep,
} from "./check-run";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  screen: {
    height: "100%",
    overflowY: "scroll",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  start: { justifySelf: "start" },
});

export interface CheckPanelProps {
  readonly run: CheckRun;
  /** The document holds an audit, which a check would get in the way of. */
  readonly auditOpen: boolean;
  /** Today where the user is, ISO. */
  readonly today: string;
  readonly say: (text: string) => void;
  readonly onBack: () => void;
}

/** A check of this Word: what it does, the way to start it, and what it came to. */
export function CheckPanel({ run, auditOpen, today, say, onBack }: CheckPanelProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const state = useSyncExternalStore(run.subscribe, run.getState);
  const { phase, lines, step, report, failure } = state;
  const running = phase === "running";
  const tried = !running && lines.length > 0;

  useEffect(() => {
    title.current?.focus();
  }, []);

  return (
    <div className={styles.screen}>
      <div className={panel.panel}>
        <ScreenTop onBack={onBack} help="check" />
        <div className={panel.group}>
          <h1 ref={title} tabIndex={-1} className={panel.title}>
            {phrase("Check this Word")}
          </h1>
          <p className={panel.text}>
            {phrase(
              "Case Audit tries, in an empty document that you have opened for this, whether this Word does what Case Audit relies on. It writes test text and takes it out again. Nothing is sent anywhere, and a document that holds an audit or any text is not touched. Towards the end it asks you to do a few things by hand; each can be left out.",
            )}
          </p>
        </div>
        {auditOpen && (
          <p className={panel.text}>
            {phrase("This document holds an audit. Open a new, empty document and start the check there.")}
          </p>
        )}
        {!auditOpen && (
          <Button
            className={styles.start}
            appearance={tried ? "secondary" : "primary"}
            disabledFocusable={running}
            {...(running && { icon: <Spinner size="tiny" aria-hidden /> })}
            onClick={() => void run.start()}
          >
            {running
              ? phrase("Checking")
              : tried
                ? phrase("Start the check again")
                : phrase("Start the check")}
          </Button>
        )}
        {running && <p className={panel.text}>{phrase("{lines} done", { lines: lines.length })}</p>}
        {step && (
          <StepByHand
            step={step}
            onAnswered={() => {
              title.current?.focus();
            }}
          />
        )}
        {failure !== undefined && (
          <MessageBar intent="error" layout="multiline" politeness="polite">
            <MessageBarBody>{failure}</MessageBarBody>
          </MessageBar>
        )}
        {tried && (
          <div className={panel.group}>
            <h2 className={panel.subtitle}>{reportSummary(lines)}</h2>
            {report && <p className={panel.quiet}>{hostText(report)}</p>}
          </div>
        )}
        {tried && <CopyText what={phrase("result")} text={() => reportText(state, today)} say={say} />}
        {lines.length > 0 && <CheckLines lines={lines} />}
      </div>
    </div>
  );
}

interface StepByHandProps {
  readonly step: CheckStep;
  readonly onAnswered: () => void;
}

/** What the person is to do, and how they say that they have. */
function StepByHand({ step: { text, answer }, onAnswered }: StepByHandProps) {
  const panel = usePanelStyles();
  const give = (what: "done" | "left-out") => {
    answer(what);
    // What was pressed is gone.
    onAnswered();
  };
  return (
    <section className={panel.card} aria-label={phrase("To do by hand")}>
      <h2 className={panel.subtitle}>{phrase("To do by hand")}</h2>
      <p className={panel.text}>{text}</p>
      <div className={panel.row}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            give("done");
          }}
        >
          {phrase("Done")}
        </Button>
        <Button
          size="small"
          onClick={() => {
            give("left-out");
          }}
        >
          {phrase("Leave it out")}
        </Button>
      </div>
    </section>
  );
}

const useCheckLinesStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  icon: { fontSize: "20px" },
  holds: { color: tokens.colorPaletteGreenForeground1 },
  fails: { color: tokens.colorPaletteRedForeground1 },
  // A block, so that it has a first letter to write large.
  words: {
    display: "inline-block",
    fontWeight: tokens.fontWeightSemibold,
    "::first-letter": { textTransform: "uppercase" },
  },
  seen: { overflowWrap: "anywhere" },
});

const ICONS = {
  holds: CheckmarkCircleRegular,
  "does-not-hold": DismissCircleRegular,
  skipped: SubtractCircleRegular,
} as const;

/** What was tried, in its order, each with what became of it and what was seen. */
function CheckLines({ lines }: { readonly lines: readonly CheckLine[] }) {
  const styles = useCheckLinesStyles();
  const panel = usePanelStyles();
  return (
    <ol className={panel.list} aria-label={phrase("What was tried")}>
      {lines.map(({ belief, outcome, seen }, index) => {
        const Icon = ICONS[outcome];
        const colour = { holds: styles.holds, "does-not-hold": styles.fails, skipped: undefined }[outcome];
        return (
          <li key={index} className={styles.line}>
            <Icon className={mergeClasses(styles.icon, colour)} aria-hidden />
            <div>
              <p className={panel.text}>{belief}</p>
              <p className={mergeClasses(panel.quiet, styles.seen)}>
                <span className={styles.words}>{OUTCOME_WORDS[outcome]}</span>
                {seen !== "" && `: ${seen}`}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
