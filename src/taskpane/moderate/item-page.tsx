import { tickedNarratives } from "./item-draft";
import { DecisionCard } from "./decision-card";
import { JudgeCard } from "./judge-card";
import { NarrativeCard } from "./narrative-card";
import type { ItemWork } from "./use-item-work";
import { useAudit } from "../use-session";

interface ItemPageProps {
  readonly work: ItemWork;
  readonly reasonAsked: boolean;
}

/** One item, in the order a moderator goes: own judgement, evidence, impact, moderated judgement (R82, R85-R88). */
export function ItemPage({ work, reasonAsked }: ItemPageProps) {
  const { audit } = useAudit();
  const { entry, view } = work;
  const narratives = view.away ? [] : tickedNarratives(audit, entry);
  return (
    <>
      <JudgeCard work={work} />
      {narratives.map((on, at) => (
        <NarrativeCard key={on} number={at + 2} on={on} work={work} />
      ))}
      {view.shown && <DecisionCard number={narratives.length + 2} work={work} reasonAsked={reasonAsked} />}
    </>
  );
}
