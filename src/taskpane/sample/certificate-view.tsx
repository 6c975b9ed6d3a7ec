import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { formatDate, formatMoment } from "../../audit/dates";
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
            Sample certificate: {rule.name}
          </h2>
          <p className={shared.quiet}>
            {sizeText(certificate)}, drawn {formatMoment(certificate.drawnAt)}
          </p>
        </div>
        <div className={shared.row}>
          <Button appearance="primary" onClick={saveJson}>
            Save the certificate
          </Button>
          <Button
            onClick={() => {
              savePage().catch(() => {
                run.refuse(
                  "The page could not be made: what makes it did not come. Check the connection and try again.",
                );
              });
            }}
          >
            Save it as a page in Word
          </Button>
        </div>
      </div>
      {note}
      {!saved && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            This certificate is not saved yet. Nothing else keeps it: with this tab it is lost. Save it.
          </MessageBarBody>
        </MessageBar>
      )}
      <CertificateAnswer run={run} check={check} certificate={certificate} />
      <div className={mergeClasses(styles.cards, width >= WIDE && styles.wide)}>
        <HowDrawn certificate={certificate} />
        <section className={shared.card} aria-labelledby="sample-left-out">
          <h3 id="sample-left-out" className={shared.title}>
            Left out: {leftOut.reduce((sum, { count }) => sum + count, 0)}
          </h3>
          <p className={shared.quiet}>By reason; first that applies</p>
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
                saveRows(leftOutRows(check.prepared.sifted, certificate), "left out");
              }}
            >
              Save the list of them
            </Button>
          )}
        </section>
        <DrawnCases run={run} certificate={certificate} narrow={width < WIDE}>
          {check?.verified.sameChildren && (
            <Button
              size="small"
              className={shared.start}
              onClick={() => {
                saveRows(sampleRows(certificate, check.list), "cases");
              }}
            >
              Save the sample
            </Button>
          )}
        </DrawnCases>
      </div>
      <p className={shared.quiet}>
        Fingerprint of this certificate: <code>{shortPrint(certificate.fingerprint)}</code>. List: {list.file}
        .
      </p>
      <div className={shared.row}>
        <Button
          onClick={() => {
            run.drawAnew();
            focusLater("sample-name");
          }}
        >
          Draw anew
        </Button>
        <Button
          onClick={() => {
            if (run.close()) focusLater("sample-name");
          }}
        >
          Close the certificate
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
        How it was drawn, in order
      </h3>
      <ol className={mergeClasses(styles.steps, shared.text)}>
        <li>The rule was kept: {ruleText(rule)}.</li>
        <li>
          The list was read: {counted(list.rows, "row")}. Its fingerprint:{" "}
          <code>{shortPrint(list.fingerprint)}</code>.
          {auditedElsewhere.length > 0 &&
            ` Of ${counted(auditedElsewhere.length, "child", "children")} other audits were known than the list tells.`}
        </li>
        <li>
          Two people each gave a word:{" "}
          {listed(
            words.map(({ who }) => who),
            9,
          )}
          .
        </li>
        <li>
          The seed was made from rule, list, day ({formatDate(drawnAt.slice(0, 10))}) and both words:{" "}
          <code>{shortPrint(seed)}</code>.
        </li>
        <li>The draw.</li>
      </ol>
      <p className={shared.quiet}>
        Once step 4 is done, a new word makes a new certificate that names this one.
      </p>
    </section>
  );
}
