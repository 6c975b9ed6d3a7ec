import { Button, Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { canAddAction, moving, rowsByHand } from "../../audit/actions";
import { addressedBy, itemsBelowGood } from "../../audit/addressed";
import { enteredActions, isEntered } from "../../audit/entered";
import type { Action, AuditRecord } from "../../audit/record";
import { shownWordings } from "../../audit/relevance";
import type { Template } from "../../audit/template";
import { listed, lowerFirst } from "../../report/phrases";
import { itemShortName } from "../../report/place-text";
import { useHalfWritten } from "../half-written";
import { Disclosure } from "../parts/disclosure";
import { focusLater } from "../parts/focus-later";
import { Lost } from "../parts/go-to";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { refusalOf } from "../session/outcome";
import { useAudit } from "../use-session";
import { ActionCard } from "./action-card";
import { draftOf, isWrittenDraft, newDraft, withItems, type ActionDraft } from "./action-draft";
import { ActionForm } from "./action-form";
import { movedText } from "./moved-text";
import { actionButton, ACTIONS_TITLE, ADD_ACTION, RemoveDialog } from "./remove-dialog";
import { isWrittenSixth, NO_SIXTH, SixthAction, type SixthDraft } from "./sixth-action";
import { phrase, phraseOf } from "../../words/phrase";

const useStyles = makeStyles({
  add: { justifySelf: "start" },
  list: { gap: "12px" },
  link: { justifySelf: "start", minHeight: "24px", textAlign: "start" },
});

/** The agreed actions: which items they have to be about, what each still lacks, and the form for one. */
export function ActionsPanel() {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const { template, record, problems } = audit;
  const [draft, setDraft] = useHalfWritten<ActionDraft | undefined>(
    "actions form",
    undefined,
    (value) => value !== undefined && isWrittenDraft(template, value),
  );
  const [sixth, setSixth] = useHalfWritten<SixthDraft>("actions sixth", NO_SIXTH, isWrittenSixth);
  const [removing, setRemoving] = useState<Action>();
  const { asking } = sixth;
  const [dragged, setDragged] = useState<Action>();
  const [refused, setRefused] = useState<string>();
  const actions = enteredActions(record);
  const allowance = canAddAction(template, record);
  const byHand = rowsByHand(problems);
  const movable = actions.filter((action) => !byHand.has(action.row));
  const { limit } = template.actions;
  const tooMany = limit !== undefined && actions.length > limit && !isEntered(record.limitReason);
  const below = itemsBelowGood(template, record);
  const isAddressed = addressedBy(template, actions);
  const inPlace = draft?.seen && !draft.other && actions.some(({ row }) => row === draft.seen?.row);

  const add = (items: readonly string[] = []) => {
    if (allowance.allowed) setDraft(withItems(template, newDraft(template), items));
    else setSixth({ ...NO_SIXTH, asking: true, way: "reason" });
  };
  const close = (row: number | undefined) => {
    setDraft(undefined);
    focusLater(...(row === undefined ? [] : [actionButton(row, "edit")]), ADD_ACTION, ACTIONS_TITLE);
  };
  const drop = (onto: Action) => {
    setDragged(undefined);
    // The audit may have been read anew since the drag began: the row is the action's, the object is not.
    const from = movable.findIndex(({ row }) => row === dragged?.row);
    const to = movable.indexOf(onto);
    if (!dragged || to < 0 || from === to) return;
    void session
      .change(moving(dragged, to - from), { said: movedText(dragged.row, to, movable.length) })
      .then((outcome) => {
        setRefused(refusalOf(outcome));
      });
  };

  return (
    <div className={panel.panel}>
      <div className={panel.group}>
        <h2 id={ACTIONS_TITLE} tabIndex={-1} className={panel.title}>
          {actionCountText(template, record)}
        </h2>
        <Lost sentence={refused} />
        {below.length > 0 && (
          <p className={panel.quiet}>
            {phrase("Below good: {below}.", {
              below: listed(
                below.map(({ id }) => itemShortName(template, id).replace(/^(Item|Eitem) /, lowerFirst)),
              ),
            })}
          </p>
        )}
        {below
          .filter((item) => !isAddressed(item))
          .map(({ id }) => (
            <Link
              key={id}
              as="button"
              className={styles.link}
              onClick={() => {
                add([id]);
              }}
            >
              {phrase("{itemShort} has no action yet", { itemShort: itemShortName(template, id) })}
            </Link>
          ))}
        {limit !== undefined && isEntered(record.limitReason) && actions.length > limit && (
          <p className={panel.text}>
            {phrase("Reason for more than {limit}: {limitReason}", {
              limit,
              limitReason: record.limitReason,
            })}
          </p>
        )}
      </div>
      {template.actions.prompts.length > 0 && (
        <Disclosure summary={phrase("What makes a good action")} framed>
          <WordingList wordings={shownWordings(template, record, template.actions.prompts)} />
        </Disclosure>
      )}
      {draft && !inPlace && <ActionForm draft={draft} onChange={setDraft} onClose={close} />}
      {limit !== undefined && !draft && (asking || tooMany) && (
        <SixthAction
          limit={limit}
          actions={movable}
          draft={sixth}
          onChange={setSixth}
          onRoll={(rolled) => {
            setSixth(NO_SIXTH);
            setDraft(rolled);
          }}
          onWrite={() => {
            setSixth(NO_SIXTH);
            setDraft(newDraft(template));
          }}
          onClose={() => {
            setSixth(NO_SIXTH);
            focusLater(ADD_ACTION, ACTIONS_TITLE);
          }}
        />
      )}
      {!draft && !asking && (
        <Button
          id={ADD_ACTION}
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => {
            add();
          }}
        >
          {phrase("Add an action")}
        </Button>
      )}
      <ol className={mergeClasses(panel.list, styles.list)}>
        {actions.map((action) => (
          <li key={action.row}>
            {inPlace && draft.seen.row === action.row ? (
              <ActionForm draft={draft} onChange={setDraft} onClose={close} />
            ) : (
              <ActionCard
                action={action}
                place={movable.indexOf(action)}
                places={movable.length}
                busy={draft !== undefined}
                onEdit={() => {
                  setSixth(NO_SIXTH);
                  setDraft(draftOf(template, action));
                }}
                onRemove={() => {
                  setRemoving(action);
                }}
                onDrag={setDragged}
                onDrop={drop}
              />
            )}
          </li>
        ))}
      </ol>
      {removing && (
        <RemoveDialog
          action={removing}
          onRefused={setRefused}
          onClose={() => {
            setRemoving(undefined);
          }}
        />
      )}
    </div>
  );
}

/** "5 actions agreed"; with more than there should be, how many more. */
export function actionCountText(template: Template, record: AuditRecord): string {
  const count = enteredActions(record).length;
  const { limit } = template.actions;
  if (count === 0) return phrase("No actions yet");
  if (limit === undefined || count <= limit)
    return phraseOf(count, "{count} action agreed", "{count} actions agreed");
  return phraseOf(
    count,
    "{count} action agreed, {more} more than usual",
    "{count} actions agreed, {more} more than usual",
    { more: count - limit },
  );
}
