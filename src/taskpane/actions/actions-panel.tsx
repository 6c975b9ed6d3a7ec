import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { canAddAction } from "../../audit/actions";
import { enteredActions } from "../../audit/entered";
import type { Action } from "../../audit/record";
import { shownWordings } from "../../audit/relevance";
import { useAudit } from "../audit-context";
import { Disclosure } from "../parts/disclosure";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { ActionCard } from "./action-card";
import { rowsByHand } from "./action-changes";
import { actionCountText } from "./action-count-text";
import { draftOf, newDraft, type ActionDraft } from "./action-draft";
import { ActionForm } from "./action-form";
import { actionButton, ACTIONS_TITLE, ADD_ACTION } from "./action-ids";
import { LimitNotice } from "./limit-notice";
import { RemoveDialog } from "./remove-dialog";

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
