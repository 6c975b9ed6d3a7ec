import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import type { IsoDate } from "../../audit/dates";
import type { Template } from "../../audit/template";
import { workerReader } from "../../collect/worker-reader";
import { byTemplate } from "../../overview/by-template";
import { countedAudits, isWithin, type Period } from "../../overview/counted-audits";
import type { Summary } from "../../overview/summary";
import { overviewTitle } from "../../report/overview-screen/overview-title";
import { paceText, readText } from "../../report/overview-screen/reading-text";
import { counted } from "../../report/phrases";
import type { Appearance } from "../appearance";
import { focusLater } from "../parts/focus-later";
import { LiveRegion } from "../parts/messages";
import { NotFetchedText, useImported } from "../parts/lazy-screen";
import { HelpLink } from "../help/help-link";
import { Screen } from "../parts/screen";
import { CHOOSE_FOLDER, ChooseFiles } from "./choose-files";
import { gradeColours } from "./grade-looks";
import { OverviewFigures } from "./overview-figures";
import { OverviewRun, type OverviewState } from "./overview-run";
import { OVERVIEW_TITLE } from "./overview-title";
import { useFilesDropped } from "./use-files-dropped";
import { useOverviewStyles } from "./use-overview-styles";

const useStyles = makeStyles({
  page: { height: "100%", position: "relative" },
  narrow: { maxWidth: "760px" },
  problem: { display: "flex", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  sign: { flexShrink: 0, marginTop: "2px", color: tokens.colorStatusDangerForeground1 },
  drop: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-3px" },
});

export interface OverviewPageProps {
  /** For audits whose own definition is lost. The same object each time. */
  readonly templates: readonly Template[];
  readonly today: () => IsoDate;
  readonly appearance: Appearance;
  /** Prints, where this door can. */
  readonly prints?: boolean;
  /** Opens an audit of the overview, where this door can. */
  readonly onOpen?: (file: File) => void;
  readonly onBack: () => void;
}

const STOP = "overview-stop";

const PARTS = [
  { id: "figures", label: "What was found" },
  { id: "programme", label: "Where audits stand" },
] as const;

const loadProgramme = () => import("../programme/programme-part");

/** What was read stays for whoever comes back to the screen; by the templates of the door. */
const runs = new WeakMap<readonly Template[], OverviewRun>();

function runFor(templates: readonly Template[]): OverviewRun {
  const run = runs.get(templates) ?? new OverviewRun(workerReader(templates));
  runs.set(templates, run);
  return run;
}

/** Many audits read into figures, in this browser alone: choosing, reading, and what was found. */
export function OverviewPage({ templates, today, appearance, prints, onOpen, onBack }: OverviewPageProps) {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const [run] = useState(() => runFor(templates));
  const [period, setPeriod] = useState<Period>({});
  const state = useSyncExternalStore(run.subscribe, run.getState);
  const page = useRef<HTMLDivElement>(null);
  const add = async (...chosen: Parameters<OverviewRun["add"]>) => {
    const adding = run.add(...chosen);
    if (run.getState().work.phase === "reading") focusLater(STOP);
    await adding;
    focusLater(CHOOSE_FOLDER);
  };
  const dragging = useFilesDropped(page, (files, lost) => void add(files, lost));
  const { work, summary, quotes, tracked, files } = state;
  const [part, setPart] = useState<"figures" | "programme">("figures");
  const programmePart = useImported(part === "programme", loadProgramme);
  // Whoever leaves has no use for what would be read.
  useEffect(() => run.leave, [run]);
  const read = useMemo(() => byTemplate(summary, countedAudits(summary).counted), [summary]);
  const [first, ...others] = read;
  const title = first
    ? overviewTitle(
        first.form.title,
        read.flatMap(({ audits }) => audits.filter((audit) => isWithin(period, audit))),
      )
    : OVERVIEW_TITLE;

  const choose = (
    <ChooseFiles
      onFiles={(chosen) => void add(chosen)}
      folder={first ? "Add a folder" : "Choose a folder"}
      files={first ? "Add files" : "Choose files"}
      first={!first}
    />
  );
  const tools = (
    <>
      {choose}
      <Button onClick={run.clear}>Start again</Button>
    </>
  );
  const openNamed =
    onOpen &&
    ((name: string) => {
      const file = files.get(name);
      if (file) onOpen(file);
    });
  return (
    <div
      ref={page}
      className={mergeClasses(styles.page, dragging && styles.drop)}
      style={gradeColours(appearance)}
    >
      <LiveRegion news={state.news} />
      <Screen title={title} onBack={onBack} tools={<HelpLink place="overview" />}>
        {work.phase === "reading" ? (
          <ReadingCard progress={work.progress} onStop={run.stop} />
        ) : (
          <>
            {work.phase === "failed" && (
              <MessageBar intent="error" layout="multiline" politeness="polite">
                <MessageBarBody>{work.sentence}</MessageBarBody>
              </MessageBar>
            )}
            {first && (
              <div className={shared.row} role="group" aria-label="Shown of these audits">
                {PARTS.map(({ id, label }) => (
                  <Button
                    key={id}
                    aria-pressed={part === id}
                    appearance={part === id ? "outline" : "subtle"}
                    onClick={() => {
                      setPart(id);
                    }}
                  >
                    {label}
                  </Button>
                ))}
              </div>
            )}
            {first && part === "programme" ? (
              programmePart === "failed" ? (
                <NotFetchedText />
              ) : programmePart ? (
                <programmePart.ProgrammePart
                  tracked={tracked}
                  today={today()}
                  tools={tools}
                  onOpen={openNamed}
                />
              ) : (
                <Spinner label="Opening" delay={400} />
              )
            ) : first ? (
              <OverviewFigures
                summary={summary}
                quotes={quotes}
                period={period}
                onPeriod={setPeriod}
                templates={[first, ...others]}
                today={today()}
                title={title}
                tools={tools}
                prints={prints ?? false}
                data={(names, format) => run.data(names, { format, asOf: today() })}
                onOpen={openNamed}
              />
            ) : (
              <NothingYet state={state}>{choose}</NothingYet>
            )}
          </>
        )}
      </Screen>
    </div>
  );
}

/** How far the reading is, with a way to stop it. */
function ReadingCard({
  progress,
  onStop,
}: {
  readonly progress: Extract<OverviewState["work"], { phase: "reading" }>["progress"];
  readonly onStop: () => void;
}) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  return (
    <section className={mergeClasses(shared.card, styles.narrow)} aria-labelledby="overview-reading">
      <h2 id="overview-reading" className={shared.title}>
        {readText(progress)}
      </h2>
      <ProgressBar
        aria-labelledby="overview-reading"
        value={progress.done}
        max={Math.max(1, progress.total)}
        thickness="large"
      />
      <p className={shared.quiet}>Reading in this browser. Nothing is uploaded. {paceText(progress)}</p>
      <Button id={STOP} className={shared.start} onClick={onStop}>
        Stop and use what was read
      </Button>
    </section>
  );
}

/** Before there is an audit: what to choose, and of what was chosen why it is none. */
function NothingYet({
  state: { summary, files },
  children,
}: {
  readonly state: OverviewState;
  readonly children: ReactNode;
}) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const reasons = reasonsOf(summary);
  return (
    <>
      {reasons.length > 0 && (
        <section
          className={mergeClasses(shared.card, shared.must, styles.narrow)}
          aria-labelledby="overview-none"
        >
          <h2 id="overview-none" className={shared.title}>
            {files.size === 1
              ? "This file is no audit"
              : `None of these ${counted(reasons.length, "file")} is an audit`}
          </h2>
          <ul className={shared.list}>
            {reasons.map(([file, why]) => (
              <li key={file} className={mergeClasses(shared.text, styles.problem)}>
                <WarningRegular aria-hidden fontSize={18} className={styles.sign} />
                <span>
                  {file}: {why}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={mergeClasses(shared.card, styles.narrow)} aria-labelledby="overview-empty">
        <h2 id="overview-empty" className={shared.title}>
          Nothing to show yet
        </h2>
        <p className={shared.text}>
          Choose the audits of a month or a theme: a folder with all that is in it, or the files themselves.
          You can drop them here too. They are read in this browser, and nothing is uploaded.
        </p>
        {children}
      </section>
    </>
  );
}

function reasonsOf({ notRead, lockFiles, otherFiles }: Summary): readonly (readonly [string, string])[] {
  return [
    ...Object.entries(notRead),
    ...lockFiles.map(
      (file) => [file, "A mark that somebody has a document open. Close it in Word."] as const,
    ),
    ...otherFiles.map((file) => [file, "No Word document."] as const),
  ];
}
