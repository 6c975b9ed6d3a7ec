import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentAddRegular } from "@fluentui/react-icons";
import { useId, useMemo, useState } from "react";
import type { IsoDate } from "../../audit/dates";
import type { Template } from "../../audit/template";
import { safeName } from "../../cases/file-names";
import type { Audit } from "../../document/open-audit";
import { shareAudit, type ShareCopy, type ShareOptions } from "../../document/share-audit";
import { newDocumentText } from "../../report/remade-text";
import { LEFT_OUT, shareLines } from "../../report/share-text";
import { ProblemList } from "../parts/problem-list";
import { HelpLink } from "../help/help-link";
import { Screen } from "../parts/screen";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useSaving } from "../parts/use-saving";
import type { AuditSession } from "../session/audit-session";
import type { OpenAudit } from "../session/session-state";
import { SHARE_TITLE } from "./share-title";
import { phrase } from "../../words/phrase";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const useStyles = makeStyles({
  start: { justifySelf: "start" },
  list: { margin: 0, paddingLeft: "20px", display: "grid", gap: "4px" },
});

const READ_THERE = {
  window: phrase("Read it through and save it there."),
  cloud: phrase(
    "Word on the web puts it into the default folder of your OneDrive or SharePoint and opens it in another browser tab. If no document opens, save it as a file instead.",
  ),
} as const;

export interface SharePanelProps {
  readonly session: AuditSession;
  readonly audit: OpenAudit;
  readonly today: IsoDate;
  readonly offered: readonly Template[];
  readonly makeCopy: (copy: ShareCopy) => Promise<Uint8Array>;
  /** The copy is opened as a new document, and else saved as a file. */
  readonly opens: boolean;
  readonly onBack: () => void;
}

/** Makes a copy of the audit for someone to read: what is in it, how people are called, and the way to get it. */
export function SharePanel({ session, audit, today, offered, makeCopy, opens, onBack }: SharePanelProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const listTitle = useId();
  const { save, note } = useSaving();
  const [names, setNames] = useState<ShareOptions["names"]>("kept");
  const [result, setResult] = useState<"opened" | { readonly failed: string }>();
  const options = { names, today, offered };
  const copy = useMemo(() => shareAudit(audit, { names, today, offered }), [audit, names, today, offered]);
  const lines = shareLines(audit.template, copy, names);

  const give = (asFile: boolean) => {
    setResult(undefined);
    let name = "";
    const make = (now: Audit) => {
      const made = shareAudit(now, options);
      name = `${safeName([made.page.title, ...made.page.told, phrase("copy to share")].join(" "))}.docx`;
      return makeCopy(made);
    };
    const hand = (bytes: Uint8Array) => {
      save(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX }), name);
    };
    void session.giveCopy(make, asFile ? hand : undefined).then((outcome) => {
      if (outcome.done) {
        if (!asFile) setResult("opened");
        return;
      }
      session.dismiss("failure");
      setResult({
        failed:
          outcome.why === "failed"
            ? outcome.failure.sentence
            : phrase("The copy could not be made from here."),
      });
    });
  };
  const opened = result === "opened";
  const place = session.newDocumentPlace;
  const failed = typeof result === "object" ? result.failed : undefined;

  return (
    <Screen title={SHARE_TITLE} onBack={onBack} tools={<HelpLink place="copy" />}>
      <p className={panel.text}>
        {phrase(
          "A document of its own with what was answered, to read: the overall judgement, the judgements at a glance, the agreed actions and every answer. {leftOut}",
          { leftOut: LEFT_OUT },
        )}
      </p>
      <p className={panel.text}>
        {phrase(
          "You export what the audit says about the child or young person. Case Audit sends the copy nowhere, and the audit stays as it is; whoever gets the copy can read it.",
        )}
      </p>
      <Field label={phrase("People in the copy")}>
        <RadioGroup
          value={names}
          onChange={(_, { value }) => {
            setNames(value === "roles" ? "roles" : "kept");
            setResult(undefined);
          }}
        >
          <Radio value="kept" label={phrase("Names as they stand in the audit")} />
          <Radio value="roles" label={phrase("Roles in place of names")} />
        </RadioGroup>
      </Field>
      <section className={panel.group} aria-labelledby={listTitle}>
        <h2 id={listTitle} className={panel.subtitle}>
          {phrase("About this copy")}
        </h2>
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line} className={panel.text}>
              {line}
            </li>
          ))}
        </ul>
      </section>
      <ProblemList template={audit.template} problems={audit.problems} />
      {failed !== undefined && (
        <MessageBar intent="error" layout="multiline" politeness="polite">
          <MessageBarBody>{failed}</MessageBarBody>
        </MessageBar>
      )}
      {opens && (
        <Button
          className={styles.start}
          appearance="primary"
          icon={<DocumentAddRegular />}
          onClick={() => {
            give(false);
          }}
        >
          {phrase("Open the copy as a new document")}
        </Button>
      )}
      {(!opens || failed !== undefined || (opened && place === "cloud")) && (
        <Button
          className={styles.start}
          appearance={opens ? "secondary" : "primary"}
          icon={<ArrowDownloadRegular />}
          onClick={() => {
            give(true);
          }}
        >
          {phrase("Save the copy as a file")}
        </Button>
      )}
      {opened && (
        <p className={panel.text}>
          {newDocumentText(phrase("the copy"), place)} {READ_THERE[place]}
        </p>
      )}
      {note}
    </Screen>
  );
}
