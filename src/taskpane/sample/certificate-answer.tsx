import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, WarningRegular } from "@fluentui/react-icons";
import type { Certificate } from "../../programme/certificate";
import { ofItself } from "../../programme/verify";
import { shortPrint } from "../../report/programme/certificate-report";
import { differenceText, shortText, verdictText } from "../../report/programme/sample-text";
import { useOverviewStyles } from "../overview/use-overview-styles";
import { FileButton } from "../parts/file-button";
import type { SampleRun } from "./sample-run";
import type { SampleState } from "./sample-state";
import { phraseWith } from "../parts/phrase-with";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  answer: { display: "flex", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  sign: { flexShrink: 0, marginTop: "2px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  holds: {
    borderLeft: `4px solid ${tokens.colorStatusSuccessBorder2}`,
    "@media (forced-colors: active)": { borderLeftColor: "CanvasText" },
  },
});

interface CertificateAnswerProps {
  readonly run: SampleRun;
  readonly check: SampleState["check"];
  readonly certificate: Certificate;
}

/** Whether anybody can draw it again, as far as is known: by a list it was checked against, else by itself. */
export function CertificateAnswer({ run, check, certificate }: CertificateAnswerProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const differences = check ? check.verified.differences : ofItself(certificate);
  const good = check !== undefined && differences.length === 0;
  const many = String(certificate.draw.drawn.length);
  const heading = check
    ? verdictText(certificate, check.verified)
    : differences.length > 0
      ? phrase("This certificate does not hold")
      : phrase("Not checked against a list yet");
  const Sign = good ? CheckmarkCircleRegular : WarningRegular;
  return (
    <section
      className={mergeClasses(shared.card, good ? styles.holds : differences.length > 0 && shared.must)}
      aria-labelledby="sample-answer"
    >
      <div className={styles.answer}>
        {(check ?? differences.length > 0) && (
          <Sign
            aria-hidden
            fontSize={20}
            className={mergeClasses(styles.sign, good ? styles.good : styles.bad)}
          />
        )}
        <div className={shared.group}>
          <h3 id="sample-answer" className={shared.title}>
            {heading}
          </h3>
          {good && (
            <p className={shared.text}>
              {phrase("Checked against {name}: same list, same rule, same seed, same {many}.", {
                name: check.name,
                many,
              })}
            </p>
          )}
          {!check && differences.length === 0 && (
            <p className={shared.text}>
              {phrase(
                "It is as it was made. Whether {file} gives these {many} again is known once the list is checked.",
                { file: certificate.list.file, many },
              )}
            </p>
          )}
          {check && !good && (
            <p className={shared.text}>{phrase("Checked against {name}.", { name: check.name })}</p>
          )}
          {differences.map((difference) => (
            <p key={difference.code} className={shared.text}>
              {differenceText(difference)}
            </p>
          ))}
          {shortText(certificate).map((sentence) => (
            <p key={sentence} className={shared.text}>
              {sentence}
            </p>
          ))}
          {certificate.follows && (
            <p className={shared.text}>
              {phraseWith("It takes the place of the certificate {code}: {because}", {
                code: <code>{shortPrint(certificate.follows.fingerprint)}</code>,
                because: certificate.follows.because,
              })}
            </p>
          )}
        </div>
      </div>
      <FileButton
        className={shared.start}
        label={check ? phrase("Check another list") : phrase("Check a list")}
        accept=".xlsx,.csv,.txt,.tsv,text/csv"
        onFile={(file) => void run.checkList(file)}
      />
    </section>
  );
}
