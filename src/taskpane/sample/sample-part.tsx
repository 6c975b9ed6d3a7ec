import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { IsoDate } from "../../audit/dates";
import type { Tracked } from "../../programme/tracked";
import { ruleText } from "../../report/programme/sample-text";
import { useOverviewStyles } from "../overview/use-overview-styles";
import { FileButton } from "../parts/file-button";
import { focusLater } from "../parts/focus-later";
import { LiveRegion } from "../parts/messages";
import { CertificateView, CERTIFICATE_TITLE } from "./certificate-view";
import { ListStep, LIST_STEP } from "./list-step";
import { RuleStep } from "./rule-step";
import { SampleRun } from "./sample-run";
import { WordsStep } from "./words-step";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  steps: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalM,
    maxWidth: "860px",
  },
});

export interface SamplePartProps {
  /** Audits that were read beside this: they tell when children were audited. */
  readonly tracked: readonly Tracked[];
  readonly today: () => IsoDate;
}

/** What was drawn stays for whoever comes back to it; by the clock of the door. */
const runs = new WeakMap<() => IsoDate, SampleRun>();

function runFor(today: () => IsoDate): SampleRun {
  const known = runs.get(today);
  if (known) return known;
  const run = new SampleRun(today);
  runs.set(today, run);
  // It outlives this part of the screen, so that the browser asks wherever somebody has gone in the page.
  window.addEventListener("beforeunload", (event) => {
    if (!run.getState().saved) event.preventDefault();
  });
  return run;
}

/** A month's sample: rule, list, two words, seed and draw in that order, and the certificate; or a certificate to check. */
export function SamplePart({ tracked, today }: SamplePartProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const [run] = useState(() => runFor(today));
  const state = useSyncExternalStore(run.subscribe, run.getState);
  const { certificate, shown, rule, prepared, busy, share, fault } = state;
  useEffect(() => {
    run.know(auditsOf(tracked));
  }, [run, tracked]);
  return (
    <div className={styles.part}>
      <LiveRegion news={state.news} />
      {fault !== undefined && (
        <MessageBar intent="error" layout="multiline" politeness="polite">
          <MessageBarBody>{fault}</MessageBarBody>
        </MessageBar>
      )}
      {(busy || share !== undefined) && (
        <Spinner
          size="tiny"
          label={
            share === undefined
              ? phrase("Working")
              : phrase("Working: {done}%", { done: Math.floor(share * 100) })
          }
          delay={400}
        />
      )}
      {certificate && shown ? (
        <CertificateView run={run} state={state} certificate={certificate} />
      ) : (
        <div className={styles.steps}>
          <p className={shared.text}>
            {phrase(
              "The order is fixed, so that nobody looks for a draw they like: the rule is kept, the list is read, two people give a word each, the seed is made from all of that, and the sample is drawn. Whoever has the list and the certificate can draw it again. Nothing is uploaded.",
            )}
          </p>
          <div className={shared.row}>
            <FileButton
              label={phrase("Open a certificate")}
              accept=".json"
              onFile={(file) => {
                void run.openCertificate(file).then(() => {
                  focusLater(CERTIFICATE_TITLE);
                });
              }}
            />
            {certificate && (
              <Button
                onClick={() => {
                  run.backToCertificate();
                  focusLater(CERTIFICATE_TITLE);
                }}
              >
                {phrase("Back to the certificate of {name}", { name: certificate.rule.name })}
              </Button>
            )}
          </div>
          <section className={shared.card} aria-labelledby="sample-rule">
            <h2 id="sample-rule" className={shared.title}>
              {phrase("1. The rule")}
            </h2>
            {rule ? (
              <>
                <p className={shared.text}>{phrase("It is kept: {rule}.", { rule: ruleText(rule) })}</p>
                <Button
                  className={shared.start}
                  onClick={() => {
                    run.changeRule();
                    focusLater("sample-name");
                  }}
                >
                  {phrase("Change the rule")}
                </Button>
              </>
            ) : (
              <RuleStep
                run={run}
                state={state}
                onKept={() => {
                  focusLater(LIST_STEP);
                }}
              />
            )}
          </section>
          <section className={shared.card} aria-labelledby="sample-list">
            <h2 id="sample-list" className={shared.title}>
              {phrase("2. The list")}
            </h2>
            {rule ? (
              <ListStep run={run} state={state} rule={rule} audits={tracked.length} />
            ) : (
              <p className={shared.quiet}>{phrase("Once the rule is kept.")}</p>
            )}
          </section>
          <section className={shared.card} aria-labelledby="sample-words">
            <h2 id="sample-words" className={shared.title}>
              {phrase("3. Two words")}
            </h2>
            {prepared && prepared.sifted.eligible.length > 0 ? (
              <WordsStep
                run={run}
                prepared={prepared}
                before={certificate}
                onDrawn={() => {
                  focusLater(CERTIFICATE_TITLE);
                }}
              />
            ) : (
              <p className={shared.quiet}>
                {phrase(
                  "Once the list is read. Nobody gives a word before it stands fixed from what is drawn.",
                )}
              </p>
            )}
          </section>
        </div>
      )}
    </div>
  );
}

/** When children were audited by audits that were read, by number: the latest day. */
function auditsOf(tracked: readonly Tracked[]): ReadonlyMap<string, IsoDate> {
  const known = new Map<string, IsoDate>();
  for (const { case: id, date } of tracked)
    if (id !== "" && date !== undefined && date > (known.get(id) ?? "")) known.set(id, date);
  return known;
}
