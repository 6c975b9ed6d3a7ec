import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, ArrowRightRegular } from "@fluentui/react-icons";
import { useContext, useEffect, useEffectEvent, useState } from "react";
import { isEntered } from "../../audit/entered";
import { itemTag } from "../../audit/tags";
import { indexOf } from "../../audit/template";
import { checkedIn, checksOf } from "../../moderation/checks";
import { lifecycleOf } from "../../moderation/lifecycle";
import { isOpenToDecisions } from "../../moderation/moderated-items";
import { nextToModerate, toModerate, type ToModerate } from "../../moderation/to-moderate";
import { stateText } from "../../report/lifecycle-text";
import { itemTitle, itemShortName } from "../../report/place-text";
import { HalfWrittenContext, hasAny, useHalfWritten } from "../half-written";
import { focusLater, showLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import type { Veil } from "../parts/veil";
import { OWN_NEXT } from "../use-next";
import { useAudit } from "../use-session";
import { REASON } from "./decision-card";
import { tickedNarratives } from "./item-draft";
import { ItemPage } from "./item-page";
import { JUDGE_TITLE } from "./judge-card";
import { PageSteps, type ModerationPage } from "./page-steps";
import { PAGE_OF, PANEL, WHOLE } from "./whole-pages";
import { PanelPage } from "./panel-page";
import type { PanelForm } from "./panel-form";
import { useAnswers } from "./use-answers";
import { useItemWork, type ItemWork } from "./use-item-work";
import { WholePage } from "./whole-page";
import { phraseWith } from "../parts/phrase-with";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  // What is not picked looks no less like a choice.
  moderating: {
    "& .fui-Checkbox__label, & .fui-Radio .fui-Radio__input:enabled:not(:checked) ~ .fui-Radio__label": {
      color: tokens.colorNeutralForeground1,
    },
  },
  progress: { flexGrow: 1, minWidth: "64px", width: "auto" },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  next: { minHeight: "44px", width: "100%", justifyContent: "space-between", textAlign: "left" },
  back: { minHeight: "44px", width: "100%", justifyContent: "flex-start", textAlign: "left" },
  words: { display: "grid", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  to: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface ModeratePanelProps {
  /** Whether it is what is looked at now. */
  readonly active: boolean;
  readonly veil: Veil | undefined;
  /** How often the panel was asked for from elsewhere. */
  readonly panelAsked: number;
}

/** A second reader's work on an audit, item by item in the order of the template (R79-R105). */
export function ModeratePanel({ active, veil, panelAsked }: ModeratePanelProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { audit } = useAudit();
  const { state } = lifecycleOf(audit.template, audit.record);
  return (
    <div className={mergeClasses(panel.panel, styles.moderating)}>
      {/* Kept while the audit can't be moderated: what was typed is there when it can again. */}
      <div
        hidden={!isOpenToDecisions(state)}
        className={panel.panel}
        style={{ display: isOpenToDecisions(state) ? undefined : "none" }}
      >
        <Moderating active={active && isOpenToDecisions(state)} veil={veil} panelAsked={panelAsked} />
      </div>
      {!isOpenToDecisions(state) && (
        <p className={panel.text}>
          {phrase(
            "An audit is moderated while it is in moderation or returned. This one is “{state}”. What was decided stands in the document, under “Moderation”.",
            { state: stateText(state) },
          )}
        </p>
      )}
    </div>
  );
}

/** What comes next of a moderation, and what to call it. */
type NextThing =
  | { readonly kind: "reason"; readonly text: string }
  | { readonly kind: "item"; readonly text: string; readonly entry: ToModerate }
  | { readonly kind: "whole"; readonly text: string };

function Moderating({ active, veil, panelAsked }: ModeratePanelProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { session, audit } = useAudit();
  const { template, record } = audit;
  const { state } = lifecycleOf(template, record);
  const [picked, setPicked] = useState<string>();
  const [reasonAsked, setReasonAsked] = useState<string>();
  const [panelShown, setPanelShown] = useState(0);
  if (panelShown !== panelAsked) {
    setPanelShown(panelAsked);
    setPicked("panel");
  }
  const [panelDraft, setPanelDraft] = useHalfWritten<Partial<PanelForm>>("moderate panel", {}, hasAny);
  const { workOf, writtenIn } = useItemWork();
  const answers = useAnswers();

  const entries = toModerate(template, record);
  const works = new Map(entries.map((entry) => [entry.item.id, workOf(entry)]));
  const isDone = ({ item }: ToModerate) => works.get(item.id)?.view.standing === "done";
  const done = entries.filter(isDone).length;
  const first = nextToModerate(entries, isDone, 0);
  const wrote = useContext(HalfWrittenContext)?.lastIn("moderate");
  const [begun] = useState(() => PAGE_OF[wrote ?? ""] ?? writtenIn ?? first?.item.id ?? WHOLE.id);
  const pages: readonly ModerationPage[] = [
    ...entries.map((entry) => pageOf(audit, entry, works.get(entry.item.id))),
    WHOLE,
    PANEL,
  ];
  const page = pages.find(({ id }) => id === (picked ?? begun)) ?? pages[0] ?? WHOLE;
  const here = entries.findIndex(({ item }) => item.id === page.id);
  const work = works.get(page.id);
  const overall = entries.find(({ item }) => item.id === template.overallItem);
  const next = nextThing();

  function nextThing(): NextThing | undefined {
    if (work && work.view.shown && work.view.needsReason && work.view.moderated !== "")
      return {
        kind: "reason",
        text: phrase("{itemShort}, reason", { itemShort: itemShortName(template, page.id) }),
      };
    const entry = nextToModerate(entries, isDone, here);
    if (entry) {
      const { standing } = works.get(entry.item.id)?.view ?? {};
      const what = standing === "stale" ? phrase("look again") : phrase("judgement");
      return { kind: "item", text: `${itemShortName(template, entry.item.id)}, ${what}`, entry };
    }
    const { ticked } = checkedIn(answers.get("checked"));
    const checked = checksOf(template).every(({ id }) => ticked.includes(id));
    const isWhole = checked && isEntered(answers.get("quality")) && isEntered(answers.get("safe"));
    return isWhole ? undefined : { kind: "whole", text: WHOLE.title };
  }

  const show = (to: ModerationPage) => {
    work?.save();
    setPicked(to.id);
  };
  const saveAll = useEffectEvent(() => {
    for (const each of works.values()) each.save();
    answers.save();
  });
  useEffect(() => {
    if (panelAsked > 0) saveAll();
  }, [panelAsked]);
  const goNext = () => {
    if (!next) return;
    work?.save();
    answers.save();
    if (work?.view.standing === "done" || work?.view.shown) {
      if (work.offerComments(tickedNarratives(audit, work.entry), true)) {
        session.say(phrase("Something is left unticked: a comment is suggested."));
        return;
      }
    }
    if (next.kind === "reason") {
      setReasonAsked(page.id);
      focusLater(REASON);
      return;
    }
    const to = next.kind === "item" ? next.entry.item.id : WHOLE.id;
    if (to === page.id) showLater(JUDGE_TITLE);
    setPicked(to);
    session.say(
      to === page.id
        ? phrase("You are here: {text}.", { text: next.text })
        : phrase("Moved to {text}.", { text: next.text }),
    );
  };

  useBesideJudging(active ? work : undefined, veil);

  return (
    <>
      {/* In moderation it stands at the top of the pane. */}
      {state !== "in-moderation" && entries.length > 0 && (
        <div className={styles.line}>
          <ProgressBar
            className={styles.progress}
            thickness="large"
            value={done}
            max={Math.max(1, entries.length)}
            aria-label={phrase("Items moderated")}
            aria-valuetext={phrase("{done} of {entries}", { done, entries: entries.length })}
          />
          <span className={panel.quiet}>
            {phrase("{done} of {entries} items moderated", { done, entries: entries.length })}
          </span>
        </div>
      )}
      {page === PANEL ? (
        <Button
          className={styles.back}
          icon={<ArrowLeftRegular />}
          onClick={() => {
            setPicked(WHOLE.id);
          }}
        >
          <span className={styles.words}>
            {phraseWith("Back {moderating}", {
              moderating: <strong className={styles.to}>{phrase("Moderating")}</strong>,
            })}
          </span>
        </Button>
      ) : next ? (
        <Button
          id={OWN_NEXT}
          title={phrase("Ctrl+Enter")}
          appearance="primary"
          className={styles.next}
          icon={<ArrowRightRegular />}
          iconPosition="after"
          onClick={goNext}
        >
          <span className={styles.words}>
            {phraseWith("Next {text}", { text: <strong className={styles.to}>{next.text}</strong> })}
          </span>
        </Button>
      ) : (
        <p className={panel.text}>
          {phrase("All is moderated. Return the audit to its auditor, or make it final.")}
        </p>
      )}
      <PageSteps pages={pages} page={page} onShow={show} />
      <h2 className={panel.title}>{page.title}</h2>
      {work && <ItemPage key={page.id} work={work} reasonAsked={reasonAsked === page.id} />}
      {page === WHOLE && (
        <WholePage
          work={answers}
          onPanel={() => {
            show(PANEL);
          }}
        />
      )}
      {page === PANEL && <PanelPage overall={overall} draft={panelDraft} onChange={setPanelDraft} />}
    </>
  );
}

function pageOf(
  { template }: Parameters<typeof itemSection>[0],
  entry: ToModerate,
  work: ItemWork | undefined,
): ModerationPage {
  const { item } = entry;
  const standing = { open: "", begun: "begun", stale: phrase("look again"), done: "moderated" } as const;
  return {
    id: item.id,
    title: itemTitle(item),
    section: itemSection({ template }, item.id),
    standing: standing[work?.view.standing ?? "open"],
  };
}

const itemSection = (
  { template }: { readonly template: Parameters<typeof indexOf>[0] },
  id: string,
): string => indexOf(template).items.get(id)?.section.title ?? "";

/**
 * While a moderator judges first, the page does not show the auditor's judgement: the workbench veils it. Word can't, so
 * there the evidence is gone to.
 */
function useBesideJudging(work: ItemWork | undefined, veil: Veil | undefined): void {
  const { session } = useAudit();
  const item = work?.entry.item;
  const judging = work && !work.view.shown && !work.view.away ? item?.id : undefined;
  const features = work?.entry.features?.id;
  const reveal = useEffectEvent(() => {
    void work?.judge({ judgement: "", seen: true });
  });
  const look = useEffectEvent(() => {
    if (item?.evidence && !veil) void session.goTo(itemTag(item.id, "evidence"));
  });
  useEffect(() => {
    if (judging === undefined) return undefined;
    look();
    veil?.({
      tags: [itemTag(judging, "judgement"), ...(features === undefined ? [] : [itemTag(features, "answer")])],
      near: itemTag(judging, "evidence"),
      onShow: reveal,
    });
    return () => veil?.(undefined);
  }, [judging, features, veil]);
}
