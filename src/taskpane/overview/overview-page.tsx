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
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { IsoDate } from "../../audit/dates";
import type { Template } from "../../audit/template";
import { workerReader } from "../../collect/worker-reader";
import { byTemplate } from "../../overview/by-template";
import { countedAudits, isWithin, type Period } from "../../overview/counted-audits";
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
import { OverviewFigures, type OverviewFiguresProps } from "./overview-figures";
import { OverviewRun, type OverviewState } from "./overview-run";
import { OVERVIEW_TITLE } from "./overview-title";
import { NothingYet } from "./nothing-yet";
import { useFilesDropped } from "./use-files-dropped";
import { useOverviewStyles } from "./use-overview-styles";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  page: {
    height: "100%",
    position: "relative",
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Input, & .fui-Textarea, & .fui-Select": { width: "100%", minWidth: 0 },
  },
  narrow: { maxWidth: "760px" },
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
  /** Puts a report into the open document, where this door can and it holds no audit. */
  readonly onInsert?: OverviewFiguresProps["onInsert"];
  readonly onBack: () => void;
}

const STOP = "overview-stop";

const PARTS = [
  { id: "figures", label: phrase("What was found"), help: "overview" },
  { id: "programme", label: phrase("Where audits stand"), help: "programme" },
  { id: "sample", label: phrase("Draw a sample"), help: "sample" },
] as const;
type Part = (typeof PARTS)[number]["id"];

const loadProgramme = () => import("../programme/programme-part");
const loadSample = () => import("../sample/sample-part");

/** What was read stays for whoever comes back to the screen; by the templates of the door. */
const runs = new WeakMap<readonly Template[], OverviewRun>();

function runFor(templates: readonly Template[]): OverviewRun {
  const run = runs.get(templates) ?? new OverviewRun(workerReader(templates));
  runs.set(templates, run);
  return run;
}

/** Many audits read into figures, in this browser alone: choosing, reading, and what was found. */
export function OverviewPage({
  templates,
  today,
  appearance,
  prints,
  onOpen,
  onInsert,
  onBack,
}: OverviewPageProps) {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const [run] = useState(() => runFor(templates));
  const [period, setPeriod] = useState<Period>({});
  const state = useSyncExternalStore(run.subscribe, run.getState);
  const page = useRef<HTMLDivElement>(null);
  const readingOf = async (adding: Promise<void>) => {
    if (run.getState().work.phase === "reading") focusLater(STOP);
    await adding;
    focusLater(CHOOSE_FOLDER);
  };
  const add = (...chosen: Parameters<OverviewRun["add"]>) => readingOf(run.add(...chosen));
  const dragging = useFilesDropped(page, (files, lost) => void add(files, lost));
  const { work, summary, quotes, tracked, files, left } = state;
  const [part, setPart] = useState<Part>("figures");
  const programmePart = useImported(part === "programme", loadProgramme);
  const samplePart = useImported(part === "sample", loadSample);
  // Whoever leaves has no use for what would be read.
  useEffect(() => run.leave, [run]);
  const read = useMemo(() => byTemplate(summary, countedAudits(summary).counted), [summary]);
  const unread = useMemo(() => new Set(Object.keys(summary.notRead)), [summary]);
  const [first, ...others] = read;
  const title = first
    ? overviewTitle(
        first.form.title,
        read.flatMap(({ audits }) => audits.filter((audit) => isWithin(period, audit))),
      )
    : OVERVIEW_TITLE;

  const choose = (
    <>
      {left.length > 0 && (
        <Button className={shared.start} appearance="primary" onClick={() => void readingOf(run.goOn())}>
          {phrase("Go on reading: {files} left", { files: counted(left.length, "file") })}
        </Button>
      )}
      <ChooseFiles
        onFiles={(chosen) => void add(chosen)}
        folder={first ? phrase("Add a folder") : phrase("Choose a folder")}
        files={first ? phrase("Add files") : phrase("Choose files")}
        first={!first && left.length === 0}
      />
    </>
  );
  const tools = (
    <>
      {choose}
      <Button onClick={run.clear}>{phrase("Start again")}</Button>
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
      <Screen
        title={part === "sample" ? phrase("Sample") : title}
        onBack={onBack}
        tools={<HelpLink place={PARTS.find(({ id }) => id === part)?.help ?? "overview"} />}
      >
        {work.phase === "reading" ? (
          <ReadingCard progress={work.progress} onStop={run.stop} />
        ) : (
          <>
            {work.phase === "failed" && (
              <MessageBar intent="error" layout="multiline" politeness="polite">
                <MessageBarBody>{work.sentence}</MessageBarBody>
              </MessageBar>
            )}
            {(first ?? part === "sample") && (
              <div className={shared.row} role="group" aria-label={phrase("Shown of these audits")}>
                {PARTS.map(({ id, label }) => (
                  <Button
                    key={id}
                    aria-pressed={part === id}
                    appearance="outline"
                    className={part === id ? shared.pressed : ""}
                    onClick={() => {
                      setPart(id);
                    }}
                  >
                    {label}
                  </Button>
                ))}
              </div>
            )}
            {part === "sample" ? (
              samplePart === "failed" ? (
                <NotFetchedText />
              ) : samplePart ? (
                <samplePart.SamplePart tracked={tracked} today={today} />
              ) : (
                <Spinner label={phrase("Opening")} delay={400} />
              )
            ) : first && part === "programme" ? (
              programmePart === "failed" ? (
                <NotFetchedText />
              ) : programmePart ? (
                <programmePart.ProgrammePart
                  tracked={tracked}
                  unread={unread}
                  today={today()}
                  tools={tools}
                  onOpen={openNamed}
                />
              ) : (
                <Spinner label={phrase("Opening")} delay={400} />
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
                onInsert={onInsert}
              />
            ) : (
              <NothingYet
                state={state}
                onSample={() => {
                  setPart("sample");
                }}
              >
                {choose}
              </NothingYet>
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
      <p className={shared.quiet}>
        {phrase("Reading in this browser. Nothing is uploaded. {pace}", { pace: paceText(progress) })}
      </p>
      <Button id={STOP} className={shared.start} onClick={onStop}>
        {phrase("Stop and use what was read")}
      </Button>
    </section>
  );
}
