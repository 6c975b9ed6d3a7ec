import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { canAddAction, rowsByHand } from "../../audit/actions";
import { enteredActions, isEntered } from "../../audit/entered";
import type { Action, AuditRecord } from "../../audit/record";
import { shownWordings } from "../../audit/relevance";
import { LIMIT_REASON_TAG } from "../../audit/tags";
import type { Template } from "../../audit/template";
import { counted } from "../../report/phrases";
import { Disclosure } from "../parts/disclosure";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { useAudit } from "../use-session";
import { ActionCard } from "./action-card";
import { draftOf, newDraft, type ActionDraft } from "./action-draft";
import { ActionForm } from "./action-form";
import { actionButton, ACTIONS_TITLE, ADD_ACTION, RemoveDialog } from "./remove-dialog";

const useStyles = makeStyles({ add: { justifySelf: "start" }, list: { gap: "12px" } });

/** The agreed actions: how many there may be, what each still lacks, and the form for one. */
export function ActionsPanel() {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const { template, record, problems } = audit;
  const [draft, setDraft] = useState<ActionDraft>();
  const [removing, setRemoving] = useState<Action>();
  const [refused, setRefused] = useState(false);
  const actions = enteredActions(record);
  const allowance = canAddAction(template, record);
  const byHand = rowsByHand(problems);
  const movable = actions.filter((action) => !byHand.has(action.row));
  const tooMany = template.actions.limit !== undefined && actions.length > template.actions.limit;

  const add = () => {
    setRefused(!allowance.allowed);
    if (allowance.allowed) setDraft(newDraft(template));
    else
      session.say(
        `There are ${String(allowance.count)} actions already. What to do instead stands below the list.`,
      );
  };
  const close = (row: number | undefined) => {
    setDraft(undefined);
    focusLater(...(row === undefined ? [] : [actionButton(row, "edit")]), ADD_ACTION, ACTIONS_TITLE);
  };

  return (
    <div className={panel.panel}>
      <div className={panel.group}>
        <h2 id={ACTIONS_TITLE} tabIndex={-1} className={panel.title}>
          {template.actions.title}
        </h2>
        <p className={panel.text}>{actionCountText(template, record)}</p>
      </div>
      {template.actions.prompts.length > 0 && (
        <Disclosure summary="What makes a good action" framed>
          <WordingList wordings={shownWordings(template, record, template.actions.prompts)} />
        </Disclosure>
      )}
      <ol className={mergeClasses(panel.list, styles.list)}>
        {actions.map((action) => (
          <li key={action.row}>
            {draft?.seen?.row === action.row ? (
              <ActionForm draft={draft} onChange={setDraft} onClose={close} />
            ) : (
              <ActionCard
                action={action}
                place={movable.indexOf(action)}
                places={movable.length}
                busy={draft !== undefined}
                onEdit={() => {
                  setDraft(draftOf(template, action));
                }}
                onRemove={() => {
                  setRemoving(action);
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {draft && !actions.some((action) => action.row === draft.seen?.row) && (
        <ActionForm draft={draft} onChange={setDraft} onClose={close} />
      )}
      {!draft && (
        <Button id={ADD_ACTION} className={styles.add} icon={<AddRegular />} onClick={add}>
          Add an action
        </Button>
      )}
      {template.actions.limit !== undefined && ((refused && !allowance.allowed) || tooMany) && (
        <LimitNotice limit={template.actions.limit} />
      )}
      {removing && (
        <RemoveDialog
          action={removing}
          onClose={() => {
            setRemoving(undefined);
          }}
        />
      )}
    </div>
  );
}

const useLimitNoticeStyles = makeStyles({
  body: { display: "grid", gap: tokens.spacingVerticalS, whiteSpace: "normal" },
  button: { justifySelf: "start" },
});

/** What to do instead of one action more than the limit: roll some into one, or say why this audit needs more (R28, R29). */
function LimitNotice({ limit }: { readonly limit: number }) {
  const styles = useLimitNoticeStyles();
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const { limitReason } = audit.record;
  const [reason, setReason] = useState("");
  if (isEntered(limitReason)) {
    return (
      <p className={panel.text}>
        Reason recorded for more than {limit} actions: {limitReason}
      </p>
    );
  }
  const record = () => {
    void session.writeTexts(new Map([[LIMIT_REASON_TAG, reason.trim()]])).then(({ done }) => {
      if (!done) return;
      session.say("Reason recorded. One more action can be added.");
      focusLater(ADD_ACTION);
    });
  };
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>An audit agrees {limit} actions at most.</MessageBarTitle>
        <span>Roll actions on compliance into one: edit an action to hold both, and remove the other.</span>
        <Field label="Or record why the circumstances are highly unusual">
          <Textarea
            value={reason}
            resize="vertical"
            onChange={(_, { value }) => {
              setReason(value);
            }}
          />
        </Field>
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={!isEntered(reason)}
          onClick={record}
        >
          Record the reason
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}

/** How many actions are agreed, and how many there may be. */
function actionCountText(template: Template, record: AuditRecord): string {
  const count = enteredActions(record).length;
  const { limit } = template.actions;
  const none = count === 0 ? "No action yet." : "";
  if (limit === undefined) return none || `${counted(count, "action")}.`;
  if (count > limit) return `${counted(count, "action")}; the most is ${String(limit)}.`;
  return none
    ? `${none} There can be up to ${String(limit)}.`
    : `${String(count)} of at most ${String(limit)}.`;
}
