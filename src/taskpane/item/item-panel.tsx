import { useState } from "react";
import { narrativesToTick } from "../../audit/checklist";
import { isBeingWritten } from "../../audit/moderation";
import { relevantItems, shownWordings } from "../../audit/relevance";
import { indexOf, isOverallItem, type Item, type Section } from "../../audit/template";
import { mayMirror } from "../../document/save-audit";
import { ReferenceList } from "../guidance/guidance-panel";
import { ITEM_PROMPTS, ITEM_TITLE, SECTION_NOTES } from "../guidance/guidance-places";
import { NarrativeHelp } from "../guidance/narrative-help";
import { Disclosure } from "../parts/disclosure";
import { Lost, useGoTo } from "../parts/go-to";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { SectionTables } from "../tables/section-tables";
import { GapButton } from "../to-do/gap-button";
import { useAudit } from "../use-session";
import { DescriptorList, SectionGradesList } from "./descriptor-list";
import { ChoiceGroup, ItemQuestionList } from "./item-answers";
import { ItemSteps } from "./item-steps";
import { gapsOf, itemTitle, questionsAsked } from "./item-view";
import { OwnChecklist } from "./own-checklist";

interface ItemPanelProps {
  readonly item: Item | undefined;
  readonly onShow: (item: Item) => void;
}

/** One item: what to judge, what each grade looks like, what to weigh, what is still missing. */
export function ItemPanel({ item, onShow }: ItemPanelProps) {
  const panel = usePanelStyles();
  const { audit } = useAudit();
  const [differing, setDiffering] = useState(false);
  const { template, record } = audit;
  if (!item) return <p className={panel.text}>This audit asks for no items yet.</p>;
  const section = indexOf(template).items.get(item.id)?.section;
  const prompts = shownWordings(template, record, item.prompts);
  const asked = relevantItems(template, record).some(({ id }) => id === item.id);

  return (
    <div className={panel.panel}>
      <ItemSteps item={item} onShow={onShow} />
      <div className={panel.group}>
        <p className={panel.quiet}>{section?.title}</p>
        <h2 id={ITEM_TITLE} tabIndex={-1} className={panel.title}>
          {itemTitle(item)}
        </h2>
        {isOverallItem(template, item.id) && (
          <p className={panel.quiet}>
            {template.furtherOverall ? "An" : "The"} overall judgement of the audit.
          </p>
        )}
        {!asked && <p className={panel.text}>This item is not asked for, going by the answers so far.</p>}
      </div>
      {questionsAsked(audit, item)
        .filter(({ choices }) => choices.length > 0)
        .map((question) => (
          <ChoiceGroup
            key={question.tag}
            question={question}
            onChoose={() => {
              onShow(item);
            }}
          />
        ))}
      <DescriptorList item={item} differing={differing} onDiffering={setDiffering} />
      <SectionGradesList item={item} differing={differing} onDiffering={setDiffering} />
      <ItemQuestionList item={item} />
      <SectionTables section={section} />
      <ItemAdvice item={item} />
      {prompts.length > 0 && (
        <section id={ITEM_PROMPTS} tabIndex={-1} className={panel.group} aria-label="Prompts">
          <h3 className={panel.subtitle}>Think about</h3>
          <WordingList wordings={prompts} />
        </section>
      )}
      <ItemGuidance item={item} section={section} />
    </div>
  );
}

/** What is worth another look in an item, in full; what is only missing stands in its list of parts. */
function ItemAdvice({ item }: { readonly item: Item }) {
  const panel = usePanelStyles();
  const [goTo, lost] = useGoTo();
  const { audit } = useAudit();
  const gaps = gapsOf(audit, item).filter(
    (gap) => gap.severity === "advice" || gap.code === "good-without-impact" || gap.code === "reason-missing",
  );
  if (gaps.length === 0) return null;
  return (
    <section className={panel.group} aria-label="Still open">
      <h3 className={panel.subtitle}>Still open</h3>
      <ul className={panel.list}>
        {gaps.map((gap) => (
          <li key={`${gap.code} ${gap.where}`}>
            <GapButton gap={gap} inFull onGo={goTo} />
          </li>
        ))}
      </ul>
      <Lost sentence={lost} />
    </section>
  );
}

interface ItemGuidanceProps {
  readonly item: Item;
  readonly section: Section | undefined;
}

/** What can be read beside an item and is about more than it. What is open stays open from one item to the next. */
function ItemGuidance({ item, section }: ItemGuidanceProps) {
  const panel = usePanelStyles();
  const { template, record, problems } = useAudit().audit;
  const notes = shownWordings(template, record, section?.notes ?? []);
  const narratives = narrativesToTick(template, item);
  const ticking = isBeingWritten(record) && mayMirror(problems);
  if (notes.length + narratives.length + template.references.length === 0) return null;
  return (
    <section className={panel.group} aria-label="Guidance to have open">
      <h3 className={panel.subtitle}>Guidance to have open</h3>
      {notes.length > 0 && (
        <Disclosure id={SECTION_NOTES} summary={<h4 className={panel.summary}>About this section</h4>} framed>
          <WordingList wordings={notes} />
        </Disclosure>
      )}
      {narratives.map((part) =>
        ticking ? (
          <OwnChecklist key={part} item={item} part={part} />
        ) : (
          <NarrativeHelp key={part} of={part} />
        ),
      )}
      <ReferenceList />
    </section>
  );
}
