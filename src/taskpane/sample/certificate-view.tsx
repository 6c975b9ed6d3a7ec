import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { formatDate, formatMoment } from "../../report/day-text";
import { csvBytes } from "../../cases/csv-bytes";
import { safeName } from "../../cases/file-names";
import type { Certificate } from "../../programme/certificate";
import { counted, listed } from "../../report/phrases";
import { shortPrint } from "../../report/programme/certificate-report";
import { leftOutRows, sampleRows } from "../../report/programme/sample-rows";
import { ruleText, sizeText } from "../../report/programme/sample-text";
import { useOverviewStyles } from "../overview/use-overview-styles";
import { useWidth } from "../overview/use-width";
import { focusLater } from "../parts/focus-later";
import { useSaving } from "../parts/use-saving";
import { CertificateAnswer } from "./certificate-answer";
import { DrawnCases } from "./drawn-cases";
import { LeftOut } from "./left-out";
import type { SampleRun } from "./sample-run";
import type { SampleState } from "./sample-state";
import { phraseWith } from "../parts/phrase-with";
import { phrase, phraseOf } from "../../words/phrase";

export const CERTIFICATE_TITLE = "sample-certificate";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  cards: { display: "grid", gap: tokens.spacingHorizontalM, alignItems: "start" },
  wide: { gridTemplateColumns: "5fr 3fr 4fr" },
  steps: { margin: 0, paddingLeft: "20px", display: "grid", gap: tokens.spacingVerticalXS },
});

/** CSS pixels from which the cards stand beside each other. */
const WIDE = 900;

interface CertificateViewProps {
  readonly run: SampleRun;
  readonly state: SampleState;
  readonly certificate: Certificate;
}

/** A certificate: first the answer, then how it was drawn, what was left out, and the draw. */
export function CertificateView({ run, state: { check, saved }, certificate }: CertificateViewProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const [ref, width] = useWidth<HTMLDivElement>(320);
  const { save, note } = useSaving();
  const { rule, list, leftOut } = certificate;
  const name = safeName(`Sample ${rule.name}`);
  const saveJson = () => {
    const text = `${JSON.stringify(certificate, null, 2)}\n`;
    save(new Blob([text], { type: "application/json" }), `${name} certificate.json`);
    run.isSaved();
  };
  const savePage = async () => {
    const { certificateDocx } = await import("../../report-docx/certificate-docx");
    const bytes = await certificateDocx(certificate, check?.verified);
    save(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX }), `${name} certificate.docx`);
  };
  const saveRows = (rows: readonly (readonly string[])[], what: string) => {
    save(new Blob([csvBytes(rows)], { type: "text/csv" }), `${name} ${what}.csv`);
  };
  return (
    <div ref={ref} className={styles.part}>
      <div className={styles.head}>
        <div>
          <h2 id={CERTIFICATE_TITLE} tabIndex={-1} className={shared.title}>
            {phrase("Sample certificate: {name}", { name: rule.name })}
          </h2>
          <p className={shared.quiet}>
            {phrase("{size}, drawn {drawnAt}", {
              size: sizeText(certificate),
              drawnAt: formatMoment(certificate.drawnAt),
            })}
          </p>
        </div>
        <div className={shared.row}>
          <Button appearance="primary" onClick={saveJson}>
            {phrase("Save the certificate")}
          </Button>
          <Button
            onClick={() => {
              savePage().catch(() => {
                run.refuse(
                  phrase(
                    "The page could not be made: what makes it did not come. Check the connection and try again.",
                  ),
                );
              });
            }}
          >
            {phrase("Save it as a page in Word")}
          </Button>
        </div>
      </div>
      {note}
      {!saved && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            {phrase(
              "This certificate is not saved yet. Nothing else keeps it: with this tab it is lost. Save it.",
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      <CertificateAnswer run={run} check={check} certificate={certificate} />
      <div className={mergeClasses(styles.cards, width >= WIDE && styles.wide)}>
        <HowDrawn certificate={certificate} />
        <section className={shared.card} aria-labelledby="sample-left-out">
          <h3 id="sample-left-out" className={shared.title}>
            {phrase("Left out: {reduce}", { reduce: leftOut.reduce((sum, { count }) => sum + count, 0) })}
          </h3>
          <p className={shared.quiet}>{phrase("By reason; first that applies")}</p>
          <LeftOut
            rule={rule}
            counts={leftOut}
            sifted={check?.verified.differences.length === 0 ? check.prepared.sifted : undefined}
          />
          {check?.verified.differences.length === 0 && leftOut.length > 0 && (
            <Button
              size="small"
              className={shared.start}
              onClick={() => {
                saveRows(leftOutRows(check.prepared.sifted, certificate), phrase("left out"));
              }}
            >
              {phrase("Save the list of them")}
            </Button>
          )}
        </section>
        <DrawnCases run={run} certificate={certificate} narrow={width < WIDE}>
          {check?.verified.sameChildren && (
            <Button
              size="small"
              className={shared.start}
              onClick={() => {
                saveRows(sampleRows(certificate, check.list), phrase("cases"));
              }}
            >
              {phrase("Save the sample")}
            </Button>
          )}
        </DrawnCases>
      </div>
      <p className={shared.quiet}>
        {phraseWith("Fingerprint of this certificate: {code}. List: {file}.", {
          code: <code>{shortPrint(certificate.fingerprint)}</code>,
          file: list.file,
        })}
      </p>
      <div className={shared.row}>
        <Button
          onClick={() => {
            run.drawAnew();
            focusLater("sample-name");
          }}
        >
          {phrase("Draw anew")}
        </Button>
        <Button
          onClick={() => {
            if (run.close()) focusLater("sample-name");
          }}
        >
          {phrase("Close the certificate")}
        </Button>
      </div>
    </div>
  );
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

function HowDrawn({
  certificate: { rule, list, words, drawnAt, seed, auditedElsewhere },
}: Pick<CertificateViewProps, "certificate">) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  return (
    <section className={shared.card} aria-labelledby="sample-how">
      <h3 id="sample-how" className={shared.title}>
        {phrase("How it was drawn, in order")}
      </h3>
      <ol className={mergeClasses(styles.steps, shared.text)}>
        <li>{phrase("The rule was kept: {rule}.", { rule: ruleText(rule) })}</li>
        <li>
          {phraseWith("The list was read: {rows}. Its fingerprint: {code}.", {
            rows: counted(list.rows, "row"),
            code: <code>{shortPrint(list.fingerprint)}</code>,
          })}
          {auditedElsewhere.length > 0 &&
            ` ${phraseOf(auditedElsewhere.length, "Of {count} child other audits were known than the list tells.", "Of {count} children other audits were known than the list tells.")}`}
        </li>
        <li>
          {phrase("Two people each gave a word: {words}.", {
            words: listed(
              words.map(({ who }) => who),
              9,
            ),
          })}
        </li>
        <li>
          {phraseWith("The seed was made from rule, list, day ({drawnAt}) and both words: {code}.", {
            drawnAt: formatDate(drawnAt.slice(0, 10)),
            code: <code>{shortPrint(seed)}</code>,
          })}
        </li>
        <li>{phrase("The draw.")}</li>
      </ol>
      <p className={shared.quiet}>
        {phrase("Once step 4 is done, a new word makes a new certificate that names this one.")}
      </p>
    </section>
  );
}
